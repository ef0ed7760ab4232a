import type { TallyFilter } from '../store/tallies.js';
import type { Days, InsightsFilter } from './insights.js';

export const PERIODS: readonly Days[] = [7, 30, 90, null];
const DEFAULT_DAYS: Days = 30;
const DAY = 86_400_000;

/** Reads the filter of an address; what is not offered means the default, as the page shows what it was made for. */
export function parseFilter(query: { days?: string; language?: string }): InsightsFilter {
  const days = PERIODS.find((period) => nameOf(period) === query.days);
  const language = query.language?.trim().slice(0, 200);
  return { days: days === undefined ? DEFAULT_DAYS : days, language: language === '' ? undefined : language };
}

/** The same filter as an address: relative, so that it holds wherever the collector is mounted. */
export function filterAddress({ days, language }: InsightsFilter): string {
  const query = new URLSearchParams({ days: nameOf(days), ...(language === undefined ? {} : { language }) });
  return `?${query}`;
}

/** Which events that lets through, now. */
export function tallyFilter({ days, language }: InsightsFilter, now: number): TallyFilter {
  return { from: days === null ? 0 : now - days * DAY, until: now, language };
}

function nameOf(days: Days): string {
  return days === null ? 'all' : String(days);
}
