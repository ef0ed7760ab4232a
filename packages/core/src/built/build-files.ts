import { hashText } from '../faq/content-hash.js';
import type { Faq } from '../faq/faq.js';
import { addAllLanguages } from '../text/all-languages.js';
import { shardedOf } from './build-sharded.js';
import { ANSWERS_IN_A_FILE, BUILT_VERSION, type BuiltFile, type WholeLanguage } from './built-file.js';
import { findOutdated, type OutdatedTranslation } from './outdated.js';
import { type BuildReading, readForBuild } from './read-for-build.js';

export interface BuildFilesOptions extends Pick<BuiltFile, 'threshold' | 'background' | 'disabled'> {
  /** What a text weighs over the wire, in bytes. */
  weigh(text: string): number;
  /** From so many articles on, a page takes what it needs instead of everything. @default 2000 */
  largeFrom?: number;
}

export interface BuiltFiles {
  /** Texts by file name, in the order in which they are to be written: `help.json` comes last. */
  files: Map<string, string>;
  languages: { language: string; articles: number; isLarge: boolean; outdated?: OutdatedTranslation[] }[];
}

/** So much may come in the one file of a short cache, in bytes over the wire. */
const MOST_INLINE = 8_000;
const LARGE_FROM = 2_000;

/** Makes a file of what it is given. @returns its name */
export type Name = (kind: string, content: unknown) => string;

/** How the parts of an FAQ are put into files. */
interface Packing {
  name: Name;
  weigh: BuildFilesOptions['weigh'];
}

/**
 * The files of a built FAQ: `help.json` and, named in it, files with a hash of their content in their names. The same
 * FAQs give the same texts. Drafts and articles in review stay out; those with dates stay in, for their day.
 *
 * @param faqs as `parseFaq` returns them, one for each language; the first is for visitors whose language is not there
 */
export function buildFiles(
  faqs: readonly Faq[],
  { weigh, largeFrom = LARGE_FROM, ...site }: BuildFilesOptions,
): BuiltFiles {
  addAllLanguages();
  const files = new Map<string, string>();
  const name: Name = (kind, content) => {
    const text = JSON.stringify(content);
    const file = `${kind}-${hashText(text).slice(-8)}.json`;
    files.set(file, text);
    return file;
  };
  const outdated = faqs.map((faq) => findOutdated(faq, faqs));
  const readings = faqs.map((faq, at) =>
    readForBuild(faq, largeFrom, new Set(outdated[at]?.map(({ id }) => id))),
  );
  files.set('help.json', writeHelp(readings, site, { name, weigh }));
  const languages = readings.map(({ language, stubs, isLarge }, at) => ({
    language,
    articles: stubs.length,
    isLarge,
    ...(outdated[at]?.length && { outdated: outdated[at] }),
  }));
  return { files, languages };
}

type Entry = BuiltFile['languages'][string];

function writeHelp(
  readings: readonly BuildReading[],
  { threshold, background, disabled }: Omit<BuildFilesOptions, 'weigh'>,
  packing: Packing,
): string {
  const { name, weigh } = packing;
  const write = (entries: Entry[]): string =>
    JSON.stringify({
      format: 'helpahead-built',
      version: BUILT_VERSION,
      default: readings[0]?.language ?? 'und',
      languages: Object.fromEntries(entries.map((entry, at) => [readings[at]?.language ?? '', entry])),
      threshold,
      background,
      disabled,
    } satisfies Record<keyof BuiltFile, unknown>);
  // What is in `help.json` comes at once and is asked for again and again: little of it, or nothing but names.
  const parts = readings.map((reading) => ({ reading, answers: answerFiles(reading, name) }));
  if (!readings.some(({ isLarge }) => isLarge)) {
    const inOne = write(
      parts.map(({ reading: { faq, stubs, index }, answers }) => ({ faq, stubs, index, answers })),
    );
    if (weigh(inOne) <= MOST_INLINE) return inOne;
  }
  const entries = parts.map(({ reading, answers }) =>
    reading.isLarge ? shardedOf(reading, name) : wholeOf(reading, answers, packing),
  );
  const inPlace = write(entries);
  const isSmall = !readings[0]?.isLarge || weigh(inPlace) <= MOST_INLINE;
  if (entries.length === 1 && isSmall) return inPlace;
  return write(
    entries.map((entry, at) => {
      const { language = '', isLarge } = readings[at] ?? {};
      return name(isLarge ? `${language}-large` : language, entry);
    }),
  );
}

/** Those of a large FAQ are in files of their own. */
function answerFiles({ language, answers, isLarge }: BuildReading, name: Name): string[] {
  const names: string[] = [];
  for (let at = 0; at < answers.length && !isLarge; at += ANSWERS_IN_A_FILE) {
    names.push(name(`${language}-answers`, answers.slice(at, at + ANSWERS_IN_A_FILE)));
  }
  return names;
}

/** With the stubs where they are light, and the index in a file of its own. */
function wholeOf(reading: BuildReading, answers: string[], { name, weigh }: Packing): WholeLanguage {
  const { language, faq, stubs, index } = reading;
  const isLight = (part: unknown): boolean => weigh(JSON.stringify(part)) <= MOST_INLINE;
  return {
    faq,
    stubs: isLight(stubs) ? stubs : name(`${language}-questions`, stubs),
    index: name(`${language}-words`, index),
    isHeavy: !isLight(index),
    answers,
  };
}
