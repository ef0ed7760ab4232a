import type { Anticipator } from '../anticipation/suggestion.js';
import type { Faq } from '../faq/faq.js';
import type { FindOptions, SearchIndex, SearchResult, TypoFinder } from '../search/search-result.js';
import type { AnticipatorMaker, Ranker } from './help.js';

/** Undefined while what this query needs is on its way, null when it did not come. */
export type Find = (query: string, options: FindOptions) => SearchResult | null | undefined;

/** An FAQ made searchable. */
export interface Ranking {
  find: Find;
  /** The same, with help for unknown words. */
  withTypos(typos: TypoFinder): Find;
}

/** Hits carry the FAQ's own articles. */
export function createRanking(index: SearchIndex, faq: Faq, ranker: Ranker): Ranking {
  return {
    find: ranker.createSearch(index, { faq }).find,
    withTypos: (typos) => ranker.createSearch(index, { faq, typos }).find,
  };
}

/** An FAQ made ready to offer what fits a page. */
export interface Anticipation {
  /** Silent when unsure. */
  confident: Anticipator;
  /** Ranks whatever it has: at most ten, so that an editor sees what was next. */
  closest: Anticipator;
  /** From which confidence on `confident` speaks, 0 to 1; undefined where that is not known. */
  threshold?: number | undefined;
}

/** What is known of the site that the FAQ is for. */
export interface Site {
  /** Least confidence of a suggestion that comes forward, 0 to 1. */
  threshold?: number;
  /** Words that many of its pages share, with the share of pages that have them. */
  background?: Record<string, number>;
}

/** Suggestions carry the FAQ's own articles. */
export function createAnticipation(
  index: SearchIndex,
  faq: Faq,
  { createAnticipator, CONFIDENT }: AnticipatorMaker,
  site: Site = {},
): Anticipation {
  return {
    confident: createAnticipator(index, { ...site, faq }),
    closest: createAnticipator(index, { ...site, faq, threshold: 0, limit: 10 }),
    threshold: site.threshold ?? CONFIDENT,
  };
}

const silent: Anticipator = { suggest: () => [] };
/** Where the part for it did not arrive: nothing is said of the page, and the editors' order stands. */
export const noAnticipation: Anticipation = { confident: silent, closest: silent };
