import type { Suggestion } from '../anticipation/suggestion.js';
import type { Held } from './tip-choice.js';

/** As many as a page gets. */
export const OFFERED = 3;

/** Suggestions that never got as far as being chosen from. */
export function unsure(
  considered: readonly Suggestion[],
  chosenFrom: readonly Suggestion[],
  threshold: number,
): Held[] {
  const ids = new Set(chosenFrom.map(({ article }) => article.id));
  const digits = (share: number) => share.toFixed(2);
  return considered
    .filter(({ article }) => !ids.has(article.id))
    .map(({ article: { id }, confidence }) =>
      confidence >= threshold
        ? { id, rule: 'lower-priority', detail: `not among the first ${OFFERED}` }
        : { id, rule: 'low-confidence', detail: `${digits(confidence)} of ${digits(threshold)}` },
    );
}
