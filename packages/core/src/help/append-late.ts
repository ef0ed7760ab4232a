import type { SearchResult } from '../search/search-result.js';

/**
 * What may be shown when a better result arrives for a query already on the screen: an empty list is filled, else
 * new hits go to the end. Nothing moves under the visitor's finger.
 */
export function appendLate(shown: SearchResult, better: SearchResult): SearchResult {
  if (shown.hits.length === 0) return better;
  const known = new Set(shown.hits.map(({ article }) => article.id));
  const late = better.hits.filter(({ article }) => !known.has(article.id));
  if (late.length === 0) return shown;
  return { ...shown, hits: [...shown.hits, ...late], understood: better.understood, miss: better.miss };
}
