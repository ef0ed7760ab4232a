import type { Anticipator } from '../anticipation/suggestion.js';
import type { Faq } from '../faq/faq.js';
import type { Search, SearchIndex, TypoFinder } from '../search/search-result.js';
import type { Ranker } from './help.js';

/** An FAQ made searchable. */
export interface Ranking {
  search: Search;
  /** The same index, with help for unknown words. */
  withTypos(typos: TypoFinder): Search;
  /** Silent when unsure. */
  confident: Anticipator;
  /** Ranks whatever it has. */
  closest: Anticipator;
}

/** All four from one index; hits and suggestions carry the FAQ's own articles. */
export function createRanking(index: SearchIndex, faq: Faq, ranker: Ranker): Ranking {
  return {
    search: ranker.createSearch(index, { faq }),
    withTypos: (typos) => ranker.createSearch(index, { faq, typos }),
    confident: ranker.createAnticipator(index, { faq }),
    closest: ranker.createAnticipator(index, { faq, threshold: 0 }),
  };
}
