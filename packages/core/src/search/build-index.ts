import type { Article, Faq } from '../faq/faq.js';
import { type Language, languageOf } from '../text/language-of.js';
import { toPlainText } from '../text/plain-text.js';
import { createTokenizer } from '../text/tokenize.js';
import { FORMAT, type IndexFile } from './index-file.js';
import { MOST_IMPACT, writePostings } from './postings-text.js';
import type { SearchIndex } from './search-result.js';
import { FIELD_WEIGHT, LENGTH_SHARE, SATURATION } from './weights.js';

export interface IndexOptions {
  /** Most distinctive words kept of each answer. @default 12 */
  answerTerms?: number;
  /** Characters kept of each answer, for snippets. @default 160 */
  lead?: number;
}

/** Longer answers are read up to here; what matters stands at the top. */
const LONGEST_ANSWER = 4000;
type Field = keyof typeof FIELD_WEIGHT;
const FIELDS = Object.keys(FIELD_WEIGHT) as Field[];
/** Numbers of terms, by field. */
type Reading = Record<Field, number[]>;

/**
 * Reads an FAQ into an index for `createSearch` and `createAnticipator`.
 * The result is JSON. It names each article with everything but its answer, of which it keeps the beginning.
 */
export function buildIndex(faq: Faq, options?: IndexOptions): SearchIndex {
  const steps = indexSteps(faq, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * `buildIndex` in small steps, each far under a millisecond: a page runs as many as fit between two frames.
 * The last step returns the index.
 */
export function* indexSteps(faq: Faq, options: IndexOptions = {}): Generator<undefined, SearchIndex> {
  const { answerTerms = 12, lead = 160 } = options;
  const reader = new Reader(faq);
  const articles: Article[] = [];
  const readings: Reading[] = [];
  for (const article of faq.articles) {
    const answer = toPlainText(article.answer.slice(0, LONGEST_ANSWER), faq.facts);
    readings.push(reader.read(article, answer));
    articles.push({ ...article, answer: cutText(answer, lead) });
    yield;
  }
  const frequencies = countArticles(readings, reader.terms);
  for (const reading of readings) {
    reading.answer = distinctive(reading.answer, frequencies, readings.length, answerTerms, reader.stops);
    yield;
  }
  const means = meanLengths(readings);
  const lists: number[][] = Array.from({ length: reader.terms }, () => []);
  for (const [number, reading] of readings.entries()) {
    for (const [term, weight] of weigh(reading, means)) {
      const impact = Math.ceil((MOST_IMPACT * weight) / (SATURATION + weight));
      lists[term]?.push(number, impact);
    }
    yield;
  }
  return yield* write(faq, articles, reader, lists);
}

function* write(
  faq: Faq,
  articles: Article[],
  reader: Reader,
  lists: number[][],
): Generator<undefined, SearchIndex> {
  const words = [...reader.words.keys()].filter((word) => lists[reader.words.get(word) ?? -1]?.length).sort();
  const written = new Set<number>();
  const postings: string[] = [];
  yield;
  for (const word of words) {
    const term = reader.words.get(word) ?? -1;
    if (written.has(term)) continue;
    written.add(term);
    postings.push(writePostings(lists[term] ?? []));
    if (written.size % 50 === 0) yield;
  }
  const file: IndexFile = {
    format: FORMAT,
    language: faq.language,
    articles,
    synonyms: faq.synonyms ?? [],
    words: words.join(' '),
    postings: postings.join(''),
  };
  return file;
}

/** Turns texts into term numbers; a term is what the forms of a word have in common. */
class Reader {
  /** Folded word to term. */
  readonly words = new Map<string, number>();
  readonly stops = new Set<number>();
  readonly #stems = new Map<string, number>();
  readonly #language: Language;
  readonly #tokenize: (text: string) => { word: string }[];

  constructor(faq: Faq) {
    this.#language = languageOf(faq.language);
    this.#tokenize = createTokenizer(faq.language);
  }

  get terms(): number {
    return this.#stems.size;
  }

  read(article: Article, answer: string): Reading {
    return {
      question: this.#numbers(article.question),
      wordings: this.#numbers([...(article.questions ?? []), ...(article.keywords ?? [])].join('\n')),
      learned: this.#numbers((article.learned ?? []).join('\n')),
      section: this.#numbers([article.section ?? '', ...(article.tags ?? [])].join('\n')),
      short: this.#numbers(article.short ?? ''),
      answer: this.#numbers(answer),
    };
  }

  #numbers(text: string): number[] {
    return this.#tokenize(text).map(({ word }) => this.#number(word));
  }

  #number(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const stem = this.#language.stem(word);
    const term = this.#stems.get(stem) ?? this.#stems.size;
    this.#stems.set(stem, term);
    this.words.set(word, term);
    if (this.#language.stopWords.has(word)) this.stops.add(term);
    return term;
  }
}

/** In how many articles each term occurs. */
function countArticles(readings: readonly Reading[], terms: number): Uint32Array {
  const counts = new Uint32Array(terms);
  const seenIn = new Int32Array(terms).fill(-1);
  for (const [number, reading] of readings.entries()) {
    for (const field of FIELDS) {
      for (const term of reading[field]) {
        if (seenIn[term] === number) continue;
        seenIn[term] = number;
        counts[term] = (counts[term] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** Mean number of words by field, over the articles that have the field. */
function meanLengths(readings: readonly Reading[]): Record<Field, number> {
  const mean = (field: Field) => {
    const lengths = readings.map((reading) => reading[field].length).filter(Boolean);
    return lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1) || 1;
  };
  return Object.fromEntries(FIELDS.map((field) => [field, mean(field)])) as Record<Field, number>;
}

function distinctive(
  terms: readonly number[],
  frequencies: Uint32Array,
  articles: number,
  keep: number,
  stops: ReadonlySet<number>,
): number[] {
  const counts = new Map<number, number>();
  for (const term of terms) if (!stops.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  if (counts.size > keep) {
    const worth = ([term, count]: [number, number]) =>
      Math.log(1 + count) * Math.log(1 + articles / (frequencies[term] || 1));
    const kept = [...counts].map((entry) => [entry[0], worth(entry)] as const);
    kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const chosen = new Set(kept.slice(0, keep).map(([term]) => term));
    return terms.filter((term) => chosen.has(term));
  }
  return terms.filter((term) => counts.has(term));
}

/** BM25F: occurrences of each term over all fields, weighted by field and by the field's length. */
function weigh(reading: Reading, means: Record<Field, number>): Map<number, number> {
  const weights = new Map<number, number>();
  for (const field of FIELDS) {
    const terms = reading[field];
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * terms.length) / means[field];
    const each = FIELD_WEIGHT[field] / length;
    for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + each);
  }
  return weights;
}

/** The first `length` characters, up to the end of a word. */
function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  const cut = text.slice(0, space > length / 2 ? space : length).replace(/[\ud800-\udbff]$/, '');
  return length > 0 ? `${cut} …` : '';
}
