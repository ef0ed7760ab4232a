import { buildIndex, createSearch } from '@helpahead/core';
import type { SearchSet } from './data.ts';
import { faqOfSearchSet } from './faq-of-set.ts';

/** How honest `miss` is, in counts. */
export interface Honesty {
  /** Queries with a right first hit, and those of them that were still offered as an answer. */
  right: number;
  kept: number;
  /** Queries that no entry answers, and those of them that were held back. */
  unanswerable: number;
  heldBack: number;
}

export function measureMiss(set: SearchSet, takes: (query: string) => boolean = () => true): Honesty {
  const search = createSearch(buildIndex(faqOfSearchSet(set)));
  const asked = set.queries
    .filter(({ q }) => takes(q))
    .map(({ q, relevant }) => ({ relevant, found: search.find(q, { limit: 1 }) }));
  const right = asked.filter(({ relevant, found }) => relevant.includes(found.hits[0]?.article.id ?? ''));
  const unanswerable = set.unanswerable.filter(takes);
  return {
    right: right.length,
    kept: right.filter(({ found }) => !found.miss).length,
    unanswerable: unanswerable.length,
    heldBack: unanswerable.filter((query) => search.find(query, { limit: 1 }).miss).length,
  };
}
