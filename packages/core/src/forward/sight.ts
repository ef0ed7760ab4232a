import type { PageContext, Suggestion } from '../anticipation/suggestion.js';
import { CONFIDENT } from '../anticipation/weights.js';
import { memoryOf, readKnownPage } from '../help/known-page.js';
import type { Parts } from '../help/parts.js';
import { askedByPage } from './asked-by-page.js';
import type { Held } from './tip-choice.js';
import { unsure } from './unsure.js';

/** What the page says now, and what it asks for. */
export interface Sight {
  /** Which page it is, more precisely than may be told: never leaves memory. */
  key: string;
  page: PageContext;
  suggestions: Suggestion[];
  /** What is not certain enough to be chosen from: ranked when somebody asks, which is hardly ever. */
  unsure(): Held[];
}

/** Undefined while there is nothing to offer from. */
export function lookAtPage(parts: Parts): Sight | undefined {
  const { scope, state } = parts;
  const anticipation = state.anticipation.peek();
  if (anticipation === undefined) return undefined;
  const page = readKnownPage(parts);
  // A fragment is another page only where it is a route.
  const key = (scope.platform.pageUrl?.() ?? page.url).replace(/#(?!!?\/).*/, '');
  const memory = memoryOf(parts);
  const suggestions = askedByPage(anticipation.confident, page, memory);
  const { closest, threshold = CONFIDENT } = anticipation;
  return {
    key,
    page,
    suggestions,
    unsure: () => unsure(closest.suggest(page, memory), suggestions, threshold),
  };
}
