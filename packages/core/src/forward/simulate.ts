import { CONFIDENT } from '../anticipation/weights.js';
import type { Faq } from '../faq/faq.js';
import { publishedArticles } from '../faq/published.js';
import type { SearchIndex } from '../search/search-result.js';
import { createAnticipator } from '../search.js';
import { imagine } from './imagine.js';
import type { Simulation, SimulationInput } from './simulation.js';

/**
 * What the help would do on a page, and why: each suggestion, each tip, each rule. Decides as the widget does
 * (`createAnticipator`, then `chooseTip`), without a browser, a clock or anything remembered.
 *
 * @throws TypeError when the index was written in another format.
 */
export function simulate(source: Faq | SearchIndex, input: SimulationInput): Simulation {
  const { threshold = CONFIDENT, background = {}, now = Number.NaN } = input;
  const faq = 'format' in source ? undefined : publishedOf(source, now);
  const ranker = createAnticipator(faq ?? source, {
    threshold: 0,
    limit: Number.POSITIVE_INFINITY,
    background,
  });
  return imagine({ ranker, threshold, faq }, input);
}

/** The same FAQ for the same articles, so that it is indexed once. */
const published = new WeakMap<Faq, Faq>();

function publishedOf(faq: Faq, now: number): Faq {
  const articles = publishedArticles(faq, now);
  const last = published.get(faq);
  if (
    last &&
    last.articles.length === articles.length &&
    last.articles.every((one, at) => one === articles[at])
  ) {
    return last;
  }
  const fresh = { ...faq, articles };
  published.set(faq, fresh);
  return fresh;
}
