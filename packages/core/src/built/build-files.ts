import { hashText } from '../faq/content-hash.js';
import type { Faq } from '../faq/faq.js';
import { fillFacts } from '../faq/fill-facts.js';
import { buildIndex } from '../search/build-index.js';
import { isIndexFile } from '../search/index-file.js';
import { addAllLanguages } from '../text/all-languages.js';
import {
  ANSWERS_IN_A_FILE,
  type Answer,
  BUILT_VERSION,
  type BuiltFile,
  type FaqTexts,
  type IndexTexts,
  type Stub,
  type WholeLanguage,
} from './built-file.js';
import { splitArticle } from './split-article.js';

export interface BuildFilesOptions extends Pick<BuiltFile, 'threshold' | 'background' | 'disabled'> {
  /** What a text weighs over the wire, in bytes. */
  weigh(text: string): number;
}

export interface BuiltFiles {
  /** Texts by file name, in the order in which they are to be written: `help.json` comes last. */
  files: Map<string, string>;
  languages: { language: string; articles: number }[];
}

/** So much may come in one file of a short cache, in bytes over the wire. */
const MOST_INLINE = 8_000;
/** Most distinctive words kept of each answer: more make the index larger and find no better. */
const ANSWER_WORDS = 8;

/**
 * The files of a built FAQ: `help.json` and, named in it, files with a hash of their content in their names. The same
 * FAQs give the same texts. Drafts and articles in review stay out; those with dates stay in, for their day.
 *
 * @param faqs as `parseFaq` returns them, one for each language; the first is for visitors whose language is not there
 */
export function buildFiles(
  faqs: readonly Faq[],
  { weigh, threshold, background, disabled }: BuildFilesOptions,
): BuiltFiles {
  addAllLanguages();
  const files = new Map<string, string>();
  const readings = faqs.map(readForBuild);
  const name = (kind: string, content: unknown): string => {
    const text = JSON.stringify(content);
    const file = `${kind}-${hashText(text).slice(-8)}.json`;
    files.set(file, text);
    return file;
  };
  const shelves = readings.map((reading) => ({ ...reading, answerFiles: inFiles(reading, name) }));
  const helpOf = (entries: BuiltFile['languages'][string][]): string =>
    JSON.stringify({
      format: 'helpahead-built',
      version: BUILT_VERSION,
      default: readings[0]?.language ?? 'und',
      languages: Object.fromEntries(entries.map((entry, at) => [readings[at]?.language ?? '', entry])),
      threshold,
      background,
      disabled,
    } satisfies Record<keyof BuiltFile, unknown>);
  const inOne = helpOf(
    shelves.map(({ faq, stubs, index, answerFiles }) => ({ faq, stubs, index, answers: answerFiles })),
  );
  if (weigh(inOne) <= MOST_INLINE) files.set('help.json', inOne);
  else {
    const entries = shelves.map((shelf) => {
      const entry = wholeOf(shelf, { name, weigh });
      // A visitor reads one language: the others' texts stay away.
      return shelves.length > 1 ? name(shelf.language, entry) : entry;
    });
    files.set('help.json', helpOf(entries));
  }
  return {
    files,
    languages: readings.map(({ language, stubs }) => ({ language, articles: stubs.length })),
  };
}

/** An FAQ in the parts that go separate ways. */
interface BuildReading {
  language: string;
  faq: FaqTexts;
  stubs: Stub[];
  answers: Answer[];
  index: IndexTexts;
}

function readForBuild(given: Faq): BuildReading {
  const articles = given.articles.filter(({ status = 'published' }) => status === 'published');
  const whole = fillFacts({ ...given, articles });
  const parts = whole.articles.map(splitArticle);
  const { articles: _, meta: _meta, facts = {}, ...texts } = whole;
  const values = Object.entries(facts).map(([name, { value }]) => [name, { value }]);
  return {
    language: whole.language,
    faq: { ...texts, ...(values.length > 0 ? { facts: Object.fromEntries(values) } : {}) },
    stubs: parts.map(({ stub }) => stub),
    answers: parts.map(({ answer }) => answer),
    index: indexTextsOf(whole),
  };
}

function indexTextsOf(faq: Faq): IndexTexts {
  const index = buildIndex(faq, { answerTerms: ANSWER_WORDS, lead: 0 });
  if (!isIndexFile(index))
    throw new TypeError('helpahead: the index is in another format than this build writes');
  const { words, terms, postings } = index;
  return { words, terms, postings };
}

type Name = (kind: string, content: unknown) => string;

function inFiles({ language, answers }: BuildReading, name: Name): string[] {
  const names: string[] = [];
  for (let at = 0; at < answers.length; at += ANSWERS_IN_A_FILE) {
    names.push(name(`${language}-answers`, answers.slice(at, at + ANSWERS_IN_A_FILE)));
  }
  return names;
}

/** With the stubs where they are light, and the index in a file of its own. */
function wholeOf(
  { language, faq, stubs, index, answerFiles }: BuildReading & { answerFiles: string[] },
  { name, weigh }: { name: Name; weigh: BuildFilesOptions['weigh'] },
): WholeLanguage {
  const isLight = weigh(JSON.stringify(stubs)) <= MOST_INLINE;
  return {
    faq,
    stubs: isLight ? stubs : name(`${language}-questions`, stubs),
    index: name(`${language}-words`, index),
    answers: answerFiles,
  };
}
