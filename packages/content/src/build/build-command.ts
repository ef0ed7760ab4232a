import { brotliCompressSync } from 'node:zlib';
import { type Faq, parseFaq } from '@helpahead/core';
import { type BuiltFiles, buildFiles } from '@helpahead/core/built';
import { count } from '../count.js';
import { UsageError } from '../read-files.js';
import type { SiteSettings } from '../site-file.js';
import { writeFiles } from './write-files.js';

/** The text of an FAQ that passes the check, with the file it is from. */
export interface Source {
  file: string;
  text: string;
}

/** What `helpahead build` was asked to do. */
export interface BuildOrder {
  sources: Source[];
  /** The folder that the files go to. */
  out: string;
  clean: boolean;
  site: SiteSettings;
}

/** What became of it: files, to be said for people or programs; or FAQs of which nothing is published. */
export type Built = { inWords(): string; asData(kept: SiteSettings): string } | { empty: readonly Source[] };

function weigh(text: string): number {
  return brotliCompressSync(text).length;
}

/** One FAQ for each language. */
function readFaqs(sources: readonly Source[]): Faq[] {
  const seen = new Map<string, string>();
  return sources.map(({ file, text }) => {
    const { faq } = parseFaq(text);
    const first = seen.get(faq.language);
    if (first !== undefined) {
      throw new UsageError(
        `${first} and ${file} are both in the language “${faq.language}”. Build one file for each language; say which with "language".`,
      );
    }
    seen.set(faq.language, file);
    return faq;
  });
}

function attempt<Result>(out: string, write: () => Result): Result {
  try {
    return write();
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(
      `The folder ${out} cannot be written: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}

/** Writes the files, when each language has something to show. */
export function build({ sources, out, clean, site }: BuildOrder): Built {
  const built = buildFiles(readFaqs(sources), { weigh, ...site });
  const empty = sources.filter((_, at) => built.languages[at]?.articles === 0);
  if (empty.length > 0) return { empty };
  const removed = attempt(out, () => writeFiles(out, built.files, clean));
  return {
    inWords: () => inWords(built, out, removed),
    asData: (kept) => asData(built, removed, kept),
  };
}

function asData({ files, languages }: BuiltFiles, removed: string[], kept: SiteSettings): string {
  const written = [...files].map(([file, text]) => ({ file, bytes: weigh(text) }));
  return JSON.stringify({ files: written, languages, removed, kept }, null, 2);
}

/** So many files are named one by one; of more, only what they weigh together. */
const mostNamed = 20;

function inWords({ files, languages }: BuiltFiles, out: string, removed: string[]): string {
  const weights = [...files].map(([file, text]) => ({ file, bytes: weigh(text) }));
  const named = weights.length > mostNamed ? weights.slice(-1) : weights;
  const others = weights.slice(0, weights.length - named.length);
  const line = (bytes: number, what: string) => `${String(bytes).padStart(9)}  ${what}`;
  const sum = others.reduce((total, { bytes }) => total + bytes, 0);
  const what = languages
    .map(({ language, articles }) => `${language}: ${count(articles, 'article')}`)
    .join(', ');
  return [
    `Built ${what}, into ${out}. Bytes over the wire (brotli):`,
    ...(others.length > 0 ? [line(sum, `in ${count(others.length, 'file')}`)] : []),
    ...named.map(({ bytes, file }) => line(bytes, file)),
    ...languages.flatMap(({ language, outdated = [] }) =>
      outdated.map(
        ({ id, now }) =>
          `The original of “${id}” has changed since it was translated (${language}); readers are told. Translate it again, then write "translatedFrom": "${now}".`,
      ),
    ),
    ...(removed.length > 0 ? [`Removed ${count(removed.length, 'file')} of earlier builds.`] : []),
  ].join('\n');
}
