/**
 * The door `@helpahead/core/search`: the ranker by itself, in every language, without typo tolerance. The widget
 * takes the parts instead, and of the languages only its own.
 */
import {
  type AnticipatorOptions,
  createAnticipator as anticipatorOf,
} from './anticipation/create-anticipator.js';
import type { Anticipator } from './anticipation/suggestion.js';
import type { Faq } from './faq/faq.js';
import { type IndexOptions, buildIndex as indexOf, indexSteps as stepsOf } from './search/build-index.js';
import { type SearchOptions, createSearch as searchOf } from './search/create-search.js';
import type { Search, SearchIndex } from './search/search-result.js';
import { addAllLanguages } from './text/all-languages.js';

export { matchesPath } from './anticipation/path-pattern.js';
export type * from './anticipation/suggestion.js';
export type * from './search/search-result.js';
export type { AnticipatorOptions, IndexOptions, SearchOptions };

/**
 * Reads an FAQ into an index for `createSearch` and `createAnticipator`: plain JSON, to be kept in a file.
 * It holds the articles, each with the beginning of its answer, and the words that find them.
 */
export function buildIndex(faq: Faq, options?: IndexOptions): SearchIndex {
  addAllLanguages();
  return indexOf(faq, options);
}

/** `buildIndex` in steps of well under a millisecond each; the last one returns the index. */
export function indexSteps(faq: Faq, options?: IndexOptions): Generator<undefined, SearchIndex> {
  addAllLanguages();
  return stepsOf(faq, options);
}

/**
 * Searches an FAQ, or an index built from one, synchronously. Hits from an index carry what the index kept: of an
 * answer the beginning, as plain text.
 *
 * @param options `typos` finds words of the FAQ that an unknown word may be a misspelling of. @default none
 * @throws TypeError when there is neither, or when the index was written in another format.
 */
export function createSearch(source: Faq | SearchIndex, options?: SearchOptions): Search {
  const { find } = searchOf(...opened(source, options));
  return {
    // From JavaScript anything may come: nothing asked finds nothing, fewer than none are none.
    find(query, wishes) {
      const { limit = 10 } = wishes ?? {};
      return find(String(query ?? ''), { ...wishes, limit: Math.max(0, limit) });
    },
  };
}

/**
 * Ranks the articles that a visitor of a page is about to need: the editor's pins first, then by the page's own
 * words. Empty when nothing is confident enough.
 *
 * @throws TypeError when the index was written in another format.
 */
export function createAnticipator(source: Faq | SearchIndex, options?: AnticipatorOptions): Anticipator {
  return anticipatorOf(...opened(source, options));
}

/** Each FAQ is indexed once, however many searches and anticipators are made of it. */
const indexes = new WeakMap<Faq, SearchIndex>();

function opened<Options extends object>(
  source: Faq | SearchIndex,
  options?: Options,
): [SearchIndex, Options & { faq?: Faq }] {
  addAllLanguages();
  if (typeof source !== 'object' || source === null)
    throw new TypeError(`helpahead: ${String(source)} is neither an FAQ nor an index of one`);
  const wishes = { ...options } as Options;
  if ('format' in source) return [source, wishes];
  const index = indexes.get(source) ?? indexOf(source);
  indexes.set(source, index);
  return [index, { ...wishes, faq: source }];
}
