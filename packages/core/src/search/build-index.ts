import type { Article, Faq } from '../faq/faq.js';
import { languageOf } from '../text/language-of.js';
import { toPlainText } from '../text/plain-text.js';
import { createTokenizer } from '../text/tokenize.js';
import { FORMAT, type IndexFile, MOST_IMPACT } from './index-file.js';
import { writeNumber } from './numbers-text.js';
import type { SearchIndex } from './search-result.js';
import { FIELD_WEIGHTS, LENGTH_SHARE, SATURATION } from './weights.js';

export interface IndexOptions {
  /** Most distinctive words kept of each answer. @default 20 */
  answerTerms?: number;
  /** Characters kept of each answer, for snippets; the rest of it is not in the index. @default 160 */
  lead?: number;
}

/** Longer answers are read up to here; what matters stands at the top. */
const LONGEST_ANSWER = 4000;

/** The fields of an article, each as the terms of its words; in the order of `FIELD_WEIGHTS`, the answer last. */
type Reading = number[][];

/**
 * Reads an FAQ into an index for `createSearch` and `createAnticipator`. The result is plain JSON: the articles, each
 * with the beginning of its answer, and the words that find them.
 */
export function buildIndex(faq: Faq, options?: IndexOptions): SearchIndex {
  const steps = indexSteps(faq, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * `buildIndex` in steps of well under a millisecond each, so that a page can give way between them.
 * The last step returns the index.
 */
export function* indexSteps(faq: Faq, options: IndexOptions = {}): Generator<undefined, SearchIndex> {
  const { answerTerms = 20, lead = 160 } = options;
  const lexicon = createLexicon(faq.language);
  const articles: Article[] = [];
  const readings: Reading[] = [];
  for (const article of faq.articles) {
    const answer = toPlainText(article.answer.slice(0, LONGEST_ANSWER), faq.facts);
    articles.push({ ...article, answer: answer.length > lead ? beginning(answer, lead) : answer });
    readings.push([...textsOf(article), answer].map(lexicon.read));
    yield;
  }
  const rarity = raritiesOf(readings);
  for (const reading of readings) {
    reading.push(distinctive(reading.pop() ?? [], rarity, answerTerms, lexicon.stops));
    yield;
  }
  const lists = yield* postingsOf(readings);
  return yield* write(faq, articles, lexicon.words, lists);
}

function textsOf({ question, questions, keywords, learned, section, tags, short }: Article): string[] {
  return [
    question,
    [questions ?? [], keywords ?? []].flat().join('\n'),
    (learned ?? []).join('\n'),
    [section ?? '', tags ?? []].flat().join('\n'),
    short ?? '',
  ];
}

/** Numbers the terms of a language's words; a term is what the forms of a word have in common. */
function createLexicon(tag: string) {
  const language = languageOf(tag);
  const tokenize = createTokenizer(tag);
  /** Folded word to term. */
  const words = new Map<string, number>();
  const stems = new Map<string, number>();
  const stops = new Set<number>();
  const termOf = (word: string): number => {
    const stem = language.stem(word);
    const term = stems.get(stem) ?? stems.size;
    stems.set(stem, term);
    words.set(word, term);
    if (language.stopWords.has(word)) stops.add(term);
    return term;
  };
  const read = (text: string) => tokenize(text).map(({ word }) => words.get(word) ?? termOf(word));
  return { words, stops, read };
}

/** How much each term tells the articles apart. */
function raritiesOf(readings: readonly Reading[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const reading of readings) {
    for (const term of new Set(reading.flat())) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  for (const [term, count] of counts) counts.set(term, Math.log(1 + readings.length / count));
  return counts;
}

/** The terms that tell this answer from the others, as often as they occur. */
function distinctive(
  terms: readonly number[],
  rarity: ReadonlyMap<number, number>,
  keep: number,
  stops: ReadonlySet<number>,
): number[] {
  const counts = new Map<number, number>();
  for (const term of terms) if (!stops.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const worth = ([term, count]: [number, number]) => Math.log(1 + count) * (rarity.get(term) ?? 0);
  const best = [...counts].sort((a, b) => worth(b) - worth(a)).slice(0, keep);
  return best.flatMap(([term, count]) => Array<number>(count).fill(term));
}

/** Of each term, the articles it is in, ascending, each followed by its impact there. */
function* postingsOf(readings: readonly Reading[]): Generator<undefined, Map<number, number[]>> {
  const lengths = FIELD_WEIGHTS.map((_, field) => {
    const filled = readings.map((reading) => reading[field]?.length ?? 0).filter(Boolean);
    return filled.reduce((sum, length) => sum + length, 0) / filled.length;
  });
  const lists = new Map<number, number[]>();
  for (const [article, reading] of readings.entries()) {
    for (const [term, weight] of weigh(reading, lengths)) {
      const list = lists.get(term) ?? [];
      lists.set(term, list);
      list.push(article, Math.ceil((MOST_IMPACT * weight) / (SATURATION + weight)));
    }
    yield;
  }
  return lists;
}

/** BM25F: the occurrences of each term over all fields, each weighted by the field and its length. */
function weigh(reading: Reading, lengths: readonly number[]): Map<number, number> {
  const weights = new Map<number, number>();
  for (const [field, terms] of reading.entries()) {
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * terms.length) / (lengths[field] ?? 1);
    for (const term of terms) {
      weights.set(term, (weights.get(term) ?? 0) + (FIELD_WEIGHTS[field] ?? 0) / length);
    }
  }
  return weights;
}

function* write(
  faq: Faq,
  articles: Article[],
  termOf: ReadonlyMap<string, number>,
  lists: ReadonlyMap<number, readonly number[]>,
): Generator<undefined, SearchIndex> {
  const words = [...termOf.keys()].filter((word) => lists.has(termOf.get(word) ?? -1)).sort();
  const numbers = new Map<number, number>();
  let [terms, postings] = ['', ''];
  for (const word of words) {
    const term = termOf.get(word) ?? -1;
    const number = numbers.get(term);
    terms += writeNumber(number === undefined ? 0 : numbers.size - number);
    if (number !== undefined) continue;
    numbers.set(term, numbers.size);
    postings += writePostings(lists.get(term) ?? []);
    yield;
  }
  const { language, synonyms = [] } = faq;
  const file: IndexFile = {
    format: FORMAT,
    language,
    articles,
    synonyms,
    words: words.join(' '),
    terms,
    postings,
  };
  return file;
}

function writePostings(list: readonly number[]): string {
  let text = writeNumber(list.length / 2);
  let next = 0;
  for (const [at, number] of list.entries()) {
    const isImpact = at % 2;
    text += writeNumber(isImpact ? number : number - next);
    if (!isImpact) next = number + 1;
  }
  return text;
}

/** About the first `length` characters of a text, up to the end of a word. */
function beginning(text: string, length: number): string {
  return new RegExp(`^.{0,${length}}(?=\\s)|^.{0,${length}}`, 'su').exec(text)?.[0].concat(' …') ?? '';
}
