import type { Model } from '../search/model.js';
import type { PageContext } from './suggestion.js';

/** On fewer pages a word is shared by chance. */
export const FEWEST_PAGES = 10;
/** What most of the pages have says nothing of one; a word on fewer may well be what they are about. */
const LEAST_SHARE = 0.5;
/** They travel to every visitor. */
const MOST_WORDS = 200;

/** Words that many pages of a site share, with the share of the pages that have them; only those the index knows. */
export function readBackground(pages: readonly PageContext[], model: Model): Record<string, number> {
  if (pages.length < FEWEST_PAGES) return {};
  const counts = new Map<number, { word: string; pages: number }>();
  for (const page of pages) {
    for (const [term, word] of termsOf(page, model)) {
      const counted = counts.get(term) ?? { word, pages: 0 };
      counts.set(term, counted);
      counted.pages++;
    }
  }
  const shared = [...counts.values()]
    .map(({ word, pages: having }) => [word, Math.round((100 * having) / pages.length) / 100] as const)
    .filter(([, share]) => share >= LEAST_SHARE)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return Object.fromEntries(shared.slice(0, MOST_WORDS));
}

/** Each term of the index that a page uses, with the word it uses for it; stop words count little anyway. */
function termsOf(page: PageContext, model: Model): Map<number, string> {
  const { url, title, description = '', headings, breadcrumb = [], labels, buttons, text = '' } = page;
  const terms = new Map<number, string>();
  for (const part of [url, title, description, text, ...headings, ...breadcrumb, ...labels, ...buttons]) {
    for (const { word } of model.tokenize(part)) {
      const term = model.termOf(word);
      if (term >= 0 && !model.stops.has(term) && !terms.has(term)) terms.set(term, word);
    }
  }
  return terms;
}
