import type { Anticipator } from '../anticipation/suggestion.js';
import type { Faq } from '../faq/faq.js';
import type { Search, TypoFinder } from '../search/search-result.js';
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

/** From one and the same object, so that all four share one index and hits carry the FAQ's own articles. */
export function createRanking(faq: Faq, ranker: Ranker): Ranking {
  return {
    search: ranker.createSearch(faq, { typos: null }),
    withTypos: (typos) => ranker.createSearch(faq, { typos }),
    confident: ranker.createAnticipator(faq),
    closest: ranker.createAnticipator(faq, { threshold: 0 }),
  };
}
