import type { SearchResult } from '../search/search-result.js';

/**
 * What may be shown when a better result arrives for a query already on the screen: an empty list is filled, else
 * new hits go to the end, and how the question was read is said anew. No row changes its order under the finger.
 */
export function appendLate(shown: SearchResult, better: SearchResult): SearchResult {
  if (shown.hits.length === 0) return better;
  const known = new Set(shown.hits.map(({ article }) => article.id));
  const late = better.hits.filter(({ article }) => !known.has(article.id));
  const { understood, miss } = better;
  return { ...shown, hits: [...shown.hits, ...late], understood, miss };
}
