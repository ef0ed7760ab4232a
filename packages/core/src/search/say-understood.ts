import type { Model } from './model.js';
import type { Ranked } from './rank.js';
import type { QueryWord } from './read-query.js';
import type { Readings } from './readings.js';
import type { Word } from './search-result.js';

export interface Found {
  hits: readonly Ranked[];
  /** The terms that tell something, as they are marked. */
  terms: Readings;
}

/**
 * How each word of a query was read, in order. That a word was read as others is said only when a hit owes something
 * to it; a guess that led nowhere is ignored.
 */
export function sayUnderstood(
  words: readonly QueryWord[],
  query: string,
  { hits, terms }: Found,
  { starts, postings }: Model,
): Word[] {
  const shown = new Set(hits.map(({ article }) => article));
  const isShown = (term: number) =>
    terms.has(term) &&
    postings.subarray(starts[term], starts[term + 1]).some((article) => shown.has(article));
  return words.map(({ token: { start, end }, kind, as, readings }): Word => {
    const word = { text: query.slice(start, end), start, end };
    return kind === 'used' || [...readings.keys()].some(isShown)
      ? { ...word, kind, as }
      : { ...word, kind: 'ignored', as: [] };
  });
}
