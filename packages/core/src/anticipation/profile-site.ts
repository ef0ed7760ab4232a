import type { Faq } from '../faq/faq.js';
import { modelOf } from '../search/model.js';
import type { SearchIndex } from '../search/search-result.js';
import { buildIndex, createAnticipator } from '../search.js';
import { readBackground } from './background.js';
import { chooseThreshold, type Seen } from './choose-threshold.js';
import type { PageContext } from './suggestion.js';

/** What the pages of a site say about suggesting on it. */
export interface SiteProfile {
  /** Least confidence of a suggestion that comes forward on this site, 0 to 1. */
  threshold: number;
  /** Words of the FAQ that many of its pages share, with the share of pages that have them, 0 to 1. */
  background: Record<string, number>;
}

/** So many of a page's best articles are looked at. */
const LOOKED_AT = 40;

/**
 * Reads what a site's own pages say about suggesting on it: which words stand on so many of them that they say little
 * of one, and how certain articles look on pages that are not theirs. Needs no labels. On fewer than ten pages nothing
 * is learned: no words, and the threshold that is shipped.
 *
 * @param pages the site's pages in the language of the FAQ, as `readPage` reads them
 * @throws TypeError when the index was written in another format.
 */
export function profileSite(pages: readonly PageContext[], source: Faq | SearchIndex): SiteProfile {
  const index = 'format' in source ? source : buildIndex(source);
  const background = readBackground(pages, modelOf(index));
  const anticipator = createAnticipator(index, { threshold: 0, limit: LOOKED_AT, background });
  const seen = pages.map((page): Seen[] =>
    anticipator.suggest(page).map(({ article, confidence }) => ({ article: article.id, confidence })),
  );
  return { threshold: chooseThreshold(seen), background };
}
