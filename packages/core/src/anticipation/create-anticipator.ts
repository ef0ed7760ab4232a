import type { Faq } from '../faq/faq.js';
import { type Model, modelOf } from '../search/model.js';
import type { SearchIndex } from '../search/search-result.js';
import { isHeldBack, pinOf } from './pins.js';
import { rankForPage } from './rank-for-page.js';
import type { Anticipator, Memory, PageContext, Suggestion } from './suggestion.js';
import { CONFIDENT } from './weights.js';

export interface AnticipatorOptions {
  /** Least confidence of a suggestion, 0 to 1; 0 ranks whatever there is. @default the shipped threshold */
  threshold?: number;
  /** @default 3 */
  limit?: number;
  /** Words that most pages of the site share, each with the share of pages that have it, 0 to 1; they count little. */
  background?: Record<string, number>;
}

/**
 * Ranks the articles a visitor of a page is about to need. What the editor pinned comes first; the rest is ranked by
 * the page's own words. Empty when nothing is confident enough.
 * @throws TypeError when the index was written by another format version.
 */
export function createAnticipator(source: Faq | SearchIndex, options: AnticipatorOptions = {}): Anticipator {
  const model = modelOf(source);
  const { threshold = CONFIDENT, limit = 3, background = {} } = options;
  return {
    suggest(page, memory = {}) {
      const ranked = [...pinned(page, model), ...rankForPage(page, memory, model, background)];
      const seen = new Set<string>();
      const offered = ranked.filter(({ article, confidence }) => {
        if (seen.has(article.id) || confidence < threshold || isHeldBack(article, page, memory)) return false;
        seen.add(article.id);
        return true;
      });
      return offered.slice(0, limit);
    },
  };
}

function pinned(page: PageContext, model: Model): Suggestion[] {
  const found: Suggestion[] = [];
  for (const article of model.articles) {
    const cue = pinOf(article, page);
    if (cue) found.push({ article, score: 1, confidence: 1, cues: [cue] });
  }
  // A visible error is more pressing than the page it is on.
  return found.sort((a, b) => Number(b.cues[0]?.kind === 'error') - Number(a.cues[0]?.kind === 'error'));
}

export type { Memory };
