import type { Article, Faq } from '../faq/faq.js';
import { languageOf } from '../text/language-of.js';
import { toPlainText } from '../text/plain-text.js';
import { createSplitter } from '../text/split-words.js';
import { doubtedWordings } from './agreement.js';
import { type Counts, distinctive } from './distinctive.js';
import { FORMAT, type IndexFile, MOST_IMPACT } from './index-file.js';
import { type Doubted, otherWordingsOf, stopWordOf } from './other-wordings.js';
import type { SearchIndex } from './search-result.js';
import { FEW_ANSWERS, FIELD_WEIGHTS, LENGTH_SHARE, SATURATION } from './weights.js';
import { writeNumber } from './write-number.js';

export interface IndexOptions {
  /** Most distinctive words kept of each answer. @default 20 */
  answerTerms?: number;
  /** Characters kept of each answer, for snippets; the rest of it is not in the index. @default 160 */
  lead?: number;
}

/** Longer answers are read up to here; what matters stands at the top. */
const LONGEST_ANSWER = 4000;

/** An article in terms. */
interface Reading {
  question: number[];
  /** Other wordings and keywords, and those learned; each by itself. */
  wordings: number[][];
  learned: number[][];
  /** Section and tags. */
  labels: number[];
  short: number[];
  /** How often each term occurs in the answer. */
  answer: Counts;
}

/** Its words field by field, in the order of `FIELD_WEIGHTS`, without the answer. */
function fieldsOf({ question, wordings, learned, labels, short }: Reading): number[][] {
  return [question, wordings.flat(), learned.flat(), labels, short];
}

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
 * `buildIndex` in steps of well under a millisecond each, but for one that sorts the words (2 ms at 1,000 articles),
 * so that a page can give way between them. The last step returns the index.
 */
export function* indexSteps(faq: Faq, options: IndexOptions = {}): Generator<undefined, SearchIndex> {
  const { answerTerms = 20, lead = 160 } = options;
  const lexicon = createLexicon(faq.language);
  const articles: Article[] = [];
  const readings: Reading[] = [];
  for (const [number, article] of faq.articles.entries()) {
    const answer = readAnswer(article.answer.slice(0, LONGEST_ANSWER), faq);
    articles.push({ ...article, answer: answer.length > lead ? beginning(answer, lead) : answer });
    readings.push(readArticle(article, answer, (text) => lexicon.read(text, number)));
    yield;
  }
  const rarity = lexicon.rarities(readings.length, 0);
  const mostRare = rarityIn(FEW_ANSWERS, readings.length);
  const doubted = yield* doubtedIn(readings, articles, lexicon);
  const weighed: Weighed[] = [];
  const means = FIELD_WEIGHTS.map(() => createMean());
  for (const [number, reading] of readings.entries()) {
    const learned = reading.learned.filter((_, place) => !doubted[number]?.includes(place));
    const fields = fieldsOf({ ...reading, learned });
    const answer = distinctive(reading.answer, { rarity, most: mostRare, keep: answerTerms });
    const lengths = [...fields.map(({ length }) => length), sum(answer.values())];
    weighed.push({ fields, answer, lengths });
    for (const [field, length] of lengths.entries()) means[field]?.add(length);
    yield;
  }
  const lists = yield* postingsOf(weighed, {
    means: means.map((mean) => mean.value()),
    terms: rarity.length,
  });
  return yield* write({ faq, articles, doubted, termOf: lexicon.words, lists });
}

function* doubtedIn(
  readings: readonly Reading[],
  articles: readonly Article[],
  lexicon: Pick<ReturnType<typeof createLexicon>, 'rarities'>,
): Generator<undefined, Doubted> {
  // Most files have learned nothing yet: then nothing is looked at.
  if (!readings.some(({ learned }) => learned.length)) return {};
  const askedFor = readings.map(({ question, wordings, learned, answer }) => ({
    given: [question, ...wordings],
    learned,
    answer,
  }));
  const rarity = lexicon.rarities(readings.length, stopWordOf(otherWordingsOf(articles)));
  return yield* doubtedWordings(askedFor, rarity);
}

/** What of an article is indexed. */
interface Weighed {
  fields: number[][];
  answer: Counts;
  /** Number of words by field, the answer last. */
  lengths: number[];
}

/** A text without any of these is plain already, and most answers are. */
const MARKUP = /[`~*_[\]<>|\\&#={}]|^\s*(?:[-+]|\d+[.)])\s/m;

function readAnswer(answer: string, { facts }: Faq): string {
  return MARKUP.test(answer) ? toPlainText(answer, facts) : answer.replace(/\s+/g, ' ').trim();
}

function readArticle(article: Article, answer: string, read: (text: string) => number[]): Reading {
  const {
    question,
    questions = [],
    keywords = [],
    learned = [],
    section = '',
    tags = [],
    short = '',
  } = article;
  const counts = new Map<number, number>();
  for (const term of read(answer)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return {
    question: read(question),
    wordings: [...questions, ...keywords].map(read),
    learned: learned.map(read),
    labels: read([section, ...tags].join('\n')),
    short: read(short),
    answer: counts,
  };
}

/** Numbers the terms of a language's words; a term is what the forms of a word have in common. */
function createLexicon(tag: string) {
  const { stem, stopWords } = languageOf(tag);
  const split = createSplitter(tag);
  /** Folded word to term. */
  const words = new Map<string, number>();
  const stems = new Map<string, number>();
  /** Of each term, how many articles have it, and which was the last of them. */
  const frequencies: number[] = [];
  const lastIn: number[] = [];
  const termOf = (word: string): number => {
    const root = stem(word);
    const term = stems.get(root) ?? frequencies.push(0) - 1;
    stems.set(root, term);
    words.set(word, term);
    return term;
  };
  const read = (text: string, article: number): number[] =>
    split(text).map((word) => {
      const term = words.get(word) ?? termOf(word);
      if (lastIn[term] !== article) {
        lastIn[term] = article;
        frequencies[term] = (frequencies[term] ?? 0) + 1;
      }
      return term;
    });
  /** How much each term tells so many articles apart; stop words count as much as `stopWord` says. */
  const rarities = (articles: number, stopWord: number): number[] => {
    const rarity = frequencies.map((frequency) => rarityIn(frequency, articles));
    for (const term of new Set(Array.from(stopWords, (word) => words.get(word)))) {
      if (term !== undefined) rarity[term] = (rarity[term] ?? 0) * stopWord;
    }
    return rarity;
  };
  return { words, read, rarities };
}

/** What a term tells that so many of the articles have. */
function rarityIn(having: number, articles: number): number {
  return Math.log(1 + articles / having);
}

/** Of the lengths above zero: only the articles that have a field at all say what is usual for it. */
function createMean() {
  let [total, count] = [0, 0];
  return {
    add(length: number): void {
      total += length;
      if (length) count++;
    },
    value: () => total / (count || 1),
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

interface Measures {
  /** Of the lengths, by field. */
  means: readonly number[];
  terms: number;
}

/** Of each term, the articles it is in, ascending, each followed by its impact there. */
function* postingsOf(
  readings: readonly Weighed[],
  { means, terms }: Measures,
): Generator<undefined, number[][]> {
  const lists: number[][] = Array.from({ length: terms }, () => []);
  const weights = new Float64Array(terms);
  for (const [article, reading] of readings.entries()) {
    for (const term of weigh(reading, means, weights)) {
      const weight = weights[term] ?? 0;
      lists[term]?.push(article, Math.ceil((MOST_IMPACT * weight) / (SATURATION + weight)));
      weights[term] = 0;
    }
    yield;
  }
  return lists;
}

/**
 * BM25F: the occurrences of each term over all fields, each weighted by the field and its length.
 * Adds to `weights`, and returns the terms whose weight is no longer 0.
 */
function weigh(
  { fields, answer, lengths }: Weighed,
  means: readonly number[],
  weights: Float64Array,
): number[] {
  const found: number[] = [];
  const add = (term: number, weight: number): void => {
    if (weights[term] === 0) found.push(term);
    weights[term] = (weights[term] ?? 0) + weight;
  };
  const each = FIELD_WEIGHTS.map((weight, field) => {
    const length = (lengths[field] ?? 0) / (means[field] || 1);
    return weight / (1 - LENGTH_SHARE + LENGTH_SHARE * length);
  });
  for (const [field, terms] of fields.entries()) for (const term of terms) add(term, each[field] ?? 0);
  for (const [term, count] of answer) add(term, count * (each.at(-1) ?? 0));
  return found;
}

interface Written extends Pick<IndexFile, 'articles'> {
  faq: Faq;
  doubted: Doubted;
  termOf: ReadonlyMap<string, number>;
  lists: readonly (readonly number[])[];
}

function* write({ faq, articles, doubted, termOf, lists }: Written): Generator<undefined, SearchIndex> {
  const words = [...termOf.keys()].filter((word) => lists[termOf.get(word) ?? -1]?.length).sort();
  const numbers = new Map<number, number>();
  let [terms, postings] = ['', ''];
  for (const word of words) {
    const term = termOf.get(word) ?? -1;
    const number = numbers.get(term);
    terms += writeNumber(number === undefined ? 0 : numbers.size - number);
    if (number !== undefined) continue;
    numbers.set(term, numbers.size);
    postings += writePostings(lists[term] ?? []);
    yield;
  }
  const { language, synonyms = [] } = faq;
  const file: IndexFile = {
    format: FORMAT,
    language,
    articles,
    synonyms,
    ...(Object.keys(doubted).length ? { doubted } : {}),
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
  if (length < 1) return '';
  return new RegExp(`^.{0,${length}}(?=\\s)|^.{0,${length}}`, 'su').exec(text)?.[0].concat(' …') ?? '';
}
