import type { Article } from '../faq/faq.js';

/** Opaque and JSON-serialisable: what `buildIndex` writes and `createSearch` reads. */
export interface SearchIndex {
  format: number;
  language: string;
}

export interface Search {
  find(query: string, options?: FindOptions): SearchResult;
}

export interface FindOptions {
  /** @default 10 */
  limit?: number;
  /** Words not to correct. */
  keep?: string[];
  /** Ids of articles the visitor has rejected for this query. */
  without?: string[];
  section?: string;
}

export interface SearchResult {
  /** The closest in order, also when `miss` says that none is certain. An empty query has none. */
  hits: Hit[];
  /** How each word of the query was read, in order of appearance. */
  understood: Word[];
  /** Two to four sections to choose from, when the leaders are close and differ. */
  clarify?: { section: string; label: string }[];
  /** True when nothing in the FAQ answers the query for certain; false for an empty query. */
  miss: boolean;
  /**
   * How certain it is that the first hit answers, 0 to 1; alike for all collections. Below one half `miss` is true.
   * Absent for an empty query.
   */
  certainty?: number;
}

export interface Hit {
  article: Article;
  /** Compares within one query only. */
  score: number;
  snippet: string;
  ranges: { question: Range[]; snippet: Range[] };
}

/** UTF-16 units, end exclusive. */
export type Range = [start: number, end: number];

export interface Word {
  text: string;
  /** UTF-16 offsets into the query, end exclusive. */
  start: number;
  end: number;
  kind: 'used' | 'corrected' | 'expanded' | 'ignored';
  /** What the word was read as; for `used` the word itself. */
  as: string[];
}

/** Finds words of the vocabulary that `word` may be a misspelling of; `distance` counts edits. */
export type TypoFinder = (
  word: string,
  vocabulary: readonly string[],
) => { word: string; distance: number }[];
