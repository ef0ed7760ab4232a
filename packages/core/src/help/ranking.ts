import type { Anticipator } from '../anticipation/suggestion.js';
import type { Faq } from '../faq/faq.js';
import type { Search, SearchIndex, TypoFinder } from '../search/search-result.js';
import type { AnticipatorMaker, Ranker } from './help.js';

/** An FAQ made searchable. */
export interface Ranking {
  search: Search;
  /** The same index, with help for unknown words. */
  withTypos(typos: TypoFinder): Search;
}

/** Hits carry the FAQ's own articles. */
export function createRanking(index: SearchIndex, faq: Faq, ranker: Ranker): Ranking {
  return {
    search: ranker.createSearch(index, { faq }),
    withTypos: (typos) => ranker.createSearch(index, { faq, typos }),
  };
}

/** An FAQ made ready to offer what fits a page. */
export interface Anticipation {
  /** Silent when unsure. */
  confident: Anticipator;
  /** Ranks whatever it has. */
  closest: Anticipator;
}

/** Suggestions carry the FAQ's own articles. */
export function createAnticipation(
  index: SearchIndex,
  faq: Faq,
  { createAnticipator }: AnticipatorMaker,
): Anticipation {
  return {
    confident: createAnticipator(index, { faq }),
    closest: createAnticipator(index, { faq, threshold: 0 }),
  };
}

/** Where the part for it did not arrive: nothing is said of the page, and the editors' order stands. */
export const noAnticipation: Anticipation = {
  confident: { suggest: () => [] },
  closest: { suggest: () => [] },
};
