import type { Days, Insights, InsightsFilter } from './insights.js';

export const PERIODS: readonly Days[] = [7, 30, 90, null];
const DEFAULT_DAYS: Days = 30;
const LONGEST = 300;

/** The filter that lets everything through. */
export const NO_FILTER: InsightsFilter = {
  days: null,
  language: undefined,
  section: undefined,
  page: undefined,
  audience: undefined,
};

/** Reads the filter of an address; what is not offered means the default, as the page shows what it was made for. */
export function parseFilter(query: Record<string, string | undefined>): InsightsFilter {
  const days = PERIODS.find((period) => nameOf(period) === query.days);
  return {
    days: days === undefined ? DEFAULT_DAYS : days,
    language: chosen(query.language),
    section: chosen(query.section),
    page: chosen(query.page),
    audience: chosen(query.audience),
  };
}

function chosen(value: string | undefined): string | undefined {
  const text = value?.trim().slice(0, LONGEST);
  return text === '' ? undefined : text;
}

/** The filter that some insights were made for. */
export function filterOf({ filter }: Pick<Insights, 'filter'>): InsightsFilter {
  const { days, language, section, page, audience } = filter;
  return {
    days,
    language: language ?? undefined,
    section: section ?? undefined,
    page: page ?? undefined,
    audience: audience ?? undefined,
  };
}

/** The names and values of an address that means this filter. */
export function filterFields({ days, ...narrowed }: InsightsFilter): [name: string, value: string][] {
  const given = Object.entries(narrowed).filter((field): field is [string, string] => field[1] !== undefined);
  return [['days', nameOf(days)], ...given];
}

/** The same filter as an address: relative, so that it holds wherever the collector is mounted. */
export function filterAddress(filter: InsightsFilter, further: Record<string, string> = {}): string {
  return `?${new URLSearchParams([...filterFields(filter), ...Object.entries(further)])}`;
}

function nameOf(days: Days): string {
  return days === null ? 'all' : String(days);
}
