import { formatCount } from '../format.js';
import type { Insights } from '../insights.js';

/** What coming forward earned, in one plain sentence: never more than the visits can tell. */
export function wordEarned({ shown, withheld, earned }: Insights['forward']): string {
  if (withheld.visits === 0) {
    return 'Nobody was left alone to compare with, so nobody can say what coming forward earned.';
  }
  if (earned === undefined) {
    const arms = `help came forward in ${formatCount(shown.visits, 'visit')}, and ${formatCount(withheld.visits, 'visit')} were left alone`;
    return `Not enough visits to compare yet: ${arms}.`;
  }
  const [points, low, high] = [earned.points, earned.low, earned.high].map((part) => Math.round(part * 100));
  if (earned.low > 0)
    return `Of 100 visits, ${points} more were solved where help came forward (${low} to ${high} more).`;
  if (earned.high < 0) {
    return `Of 100 visits, ${-(points ?? 0)} fewer were solved where help came forward (${-(high ?? 0)} to ${-(low ?? 0)} fewer): it is in the way.`;
  }
  return `No difference can be told yet: of 100 visits, between ${-(low ?? 0)} fewer and ${high} more were solved where help came forward.`;
}
