import type { SearchResult } from '../search/search-result.js';

/**
 * What may be shown when a better result arrives for a query already on the screen: an empty list is filled, else
 * new hits go to the end, and how the question was read is said anew. No row changes its order under the finger.
 */
export function appendLate(shown: SearchResult, better: SearchResult): SearchResult {
  if (shown.hits.length === 0) return better;
  const fresh = new Map(better.hits.map((hit) => [hit.article.id, hit]));
  const hits = shown.hits.map((hit) => {
    const { id } = hit.article;
    const same = fresh.get(id) ?? hit;
    fresh.delete(id);
    return same;
  });
  const { understood, miss, certainty = 0 } = better;
  return { ...shown, hits: [...hits, ...fresh.values()], understood, miss, certainty };
}
