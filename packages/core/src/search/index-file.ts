import type { Article } from '../faq/faq.js';
import type { Doubted } from './other-wordings.js';
import type { SearchIndex } from './search-result.js';

/** Raised whenever an older reader could not read what is written. */
export const FORMAT = 2;

/** The largest impact of a posting: one character in the file. */
export const MOST_IMPACT = 31;

/** What an index really holds. Plain JSON; outside of core it is opaque. */
export interface IndexFile extends SearchIndex {
  /** The FAQ's articles; of each answer only its beginning, as plain text. */
  articles: Article[];
  synonyms: string[][];
  /** @default none */
  doubted?: Doubted;
  /** All words of the index, folded, sorted, separated by a space. */
  words: string;
  /** Of each word: 0 when it brings up a new term, else how many terms back its own is. */
  terms: string;
  /** Of each term: how many articles have it, and of each article the gap to the one before and the impact. */
  postings: string;
  /** Of each term: how many more articles have it than are listed. @default none */
  unlisted?: string;
}

export function isIndexFile(index: SearchIndex): index is IndexFile {
  return index.format === FORMAT && 'postings' in index;
}
