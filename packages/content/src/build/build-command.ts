import { brotliCompressSync } from 'node:zlib';
import { type Faq, parseFaq } from '@helpahead/core';
import { type BuiltFiles, buildFiles } from '@helpahead/core/built';
import { UsageError } from '../read-files.js';
import { writeFiles } from './write-files.js';

/** What `helpahead build` was asked to do. */
export interface BuildOrder {
  /** Texts of FAQs that pass the check, each with the file it is from. */
  sources: { file: string; text: string }[];
  /** The folder that the files go to. */
  out: string;
  clean: boolean;
  asJson: boolean;
}

function weigh(text: string): number {
  return brotliCompressSync(text).length;
}

/** One FAQ for each language. */
function readFaqs(sources: BuildOrder['sources']): Faq[] {
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
    throw new UsageError(
      `The folder ${out} cannot be written: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}

/** @returns what was written, for the console */
export function build({ sources, out, clean, asJson }: BuildOrder): string {
  const built = buildFiles(readFaqs(sources), { weigh });
  const removed = attempt(out, () => writeFiles(out, built.files, clean));
  return asJson ? asData(built, removed) : inWords(built, out, removed);
}

function asData({ files, languages }: BuiltFiles, removed: string[]): string {
  const written = [...files].map(([file, text]) => ({ file, bytes: weigh(text) }));
  return JSON.stringify({ files: written, languages, removed }, null, 2);
}

/** So many files are named one by one; of more, only what they weigh together. */
const mostNamed = 20;

function inWords({ files, languages }: BuiltFiles, out: string, removed: string[]): string {
  const weights = [...files].map(([file, text]) => ({ file, bytes: weigh(text) }));
  const named = weights.length > mostNamed ? weights.slice(-1) : weights;
  const others = weights.slice(0, weights.length - named.length);
  const line = (bytes: number, what: string) => `${String(bytes).padStart(9)}  ${what}`;
  const sum = others.reduce((total, { bytes }) => total + bytes, 0);
  const what = languages.map(({ language, articles }) => `${language}: ${articles} articles`).join(', ');
  return [
    `Built ${what}, into ${out}. Bytes over the wire (brotli):`,
    ...(others.length > 0 ? [line(sum, `in ${others.length} files`)] : []),
    ...named.map(({ bytes, file }) => line(bytes, file)),
    ...(removed.length > 0 ? [`Removed ${removed.length} files of earlier builds.`] : []),
  ].join('\n');
}
