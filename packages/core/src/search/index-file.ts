import type { Article, Faq } from '../faq/faq.js';
import type { SearchIndex } from './search-result.js';

/** Raised whenever an older reader could not read what is written. */
export const FORMAT = 1;

/** What an index really holds. Plain JSON; outside this folder it is opaque. */
export interface IndexFile extends SearchIndex {
  /** The FAQ's articles; of each answer only its beginning, as plain text. */
  articles: Article[];
  synonyms: string[][];
  /** All words of the index, folded, sorted, separated by a space. */
  words: string;
  /** Of the stems of those words, in the order in which the words bring them up first. */
  postings: string;
}

export function isIndexFile(source: Faq | SearchIndex): source is IndexFile {
  return 'format' in source && source.format === FORMAT && 'postings' in source;
}
