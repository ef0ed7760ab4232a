import { type DayNumber, dayOf } from '../store/event-store.js';
import type { InsightsFilter } from './insights.js';

/** Which days a filter lets through, both included: so many, today's among them. */
export function dayRange(
  { days }: Pick<InsightsFilter, 'days'>,
  now: number,
): { from: DayNumber; until: DayNumber } {
  const until = dayOf(now);
  return { from: days === null ? 0 : until - days + 1, until };
}
