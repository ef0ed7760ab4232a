import type { Faq } from '../faq/faq.js';
import { type Model, modelOf } from '../search/model.js';
import type { SearchIndex } from '../search/search-result.js';
import { codeAnswers } from './error-answers.js';
import { isHeldBack, pinOf } from './pins.js';
import { type Fit, rankForPage, termsOf } from './rank-for-page.js';
import type { Anticipator, PageContext } from './suggestion.js';
import { CONFIDENT } from './weights.js';

export interface AnticipatorOptions {
  /** Least confidence of a suggestion, 0 to 1; 0 ranks whatever there is. @default 0.56 */
  threshold?: number;
  /** @default 3 */
  limit?: number;
  /** Words that many pages of the site share, with the share of pages that have them, 0 to 1; they count less. */
  background?: Record<string, number>;
  /** The FAQ that the index was built from, when it is there: suggestions then carry its own articles. */
  faq?: Faq;
}

/**
 * Ranks the articles that a visitor of a page is about to need. What the editor pinned to the page comes first, the
 * rest is ranked by the page's own words. Empty when nothing is confident enough.
 * @throws TypeError when the index was written in another format.
 */
export function createAnticipator(index: SearchIndex, options: AnticipatorOptions = {}): Anticipator {
  const model = modelOf(index, options.faq);
  const { threshold = CONFIDENT, limit = 3 } = options;
  const background = termsOf(options.background ?? {}, model);
  return {
    suggest(given, memory = {}) {
      const page = readable(given);
      const fits = new Map<number, Fit>();
      const sure = [...pinnedTo(page, model), ...codeAnswers(page, model)].sort((a, b) => b.score - a.score);
      for (const fit of [...sure, ...rankForPage(page, memory, model, background)]) {
        if (fit.confidence >= threshold && !fits.has(fit.number)) fits.set(fit.number, fit);
      }
      const suggestions = [...fits.values()].flatMap(({ number, ...fit }) => {
        const article = model.articles[number];
        return article && !isHeldBack(article, page, memory) ? [{ article, ...fit }] : [];
      });
      return suggestions.slice(0, limit);
    },
  };
}

/** What of it can be read: others may have made it, out of a page whose own names were taken by its content. */
function readable(given: Partial<PageContext> | undefined): PageContext {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const texts = (value: unknown) =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  const { url, title, headings, labels, buttons, errors, breadcrumb, description, text: words } = given ?? {};
  return {
    ...given,
    url: text(url),
    title: text(title),
    headings: texts(headings),
    labels: texts(labels),
    buttons: texts(buttons),
    errors: texts(errors),
    breadcrumb: texts(breadcrumb),
    description: text(description),
    text: text(words),
  };
}

/** A visible error is more pressing than the page it is on. */
function pinnedTo(page: PageContext, model: Model): Fit[] {
  const pinned: Fit[] = [];
  // Not all need to be there: this passes over gaps.
  model.articles.forEach((article, number) => {
    const cue = pinOf(article, page);
    if (cue) pinned.push({ number, score: cue.kind === 'error' ? 2 : 1, confidence: 1, cues: [cue] });
  });
  return pinned;
}
