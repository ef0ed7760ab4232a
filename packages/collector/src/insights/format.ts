// The page is in English; times are UTC, because the server cannot know the reader's zone without a script.
const NUMBER = new Intl.NumberFormat('en');
const DECIMAL = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const SHORT_DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const LANGUAGE = new Intl.DisplayNames('en', { type: 'language' });

export const formatNumber = (value: number): string => NUMBER.format(value);
const formatDate = (time: number): string => DATE.format(time);
/** Without the year: for lists that are about recent things. */
export const formatShortDate = (time: number): string => SHORT_DATE.format(time);
export const formatTime = (time: number): string => `${DATE.format(time)}, ${CLOCK.format(time)} UTC`;
/** With one digit after the point, and a true minus. */
export const formatDecimal = (value: number): string => DECIMAL.format(value).replace('-', '\u2212');
/** Of a rate from 0 to 1. */
export const formatPercent = (rate: number): string => `${Math.round(rate * 100)}\u00a0%`;

/** "1 visit", "2 visits". */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** "24 Oct to 23 Nov 2026", or one date when it is one day. */
export function formatSpan(first: number, last: number): string {
  const [from, to] = [formatDate(first), formatDate(last)];
  if (from === to) return from;
  return `${from.slice(-4) === to.slice(-4) ? formatShortDate(first) : from} to ${to}`;
}

const LONGEST_LANGUAGE = 32;

/** The English name of a language; the tag itself, cut when it is long, when it is not one that has a name. */
export function formatLanguage(tag: string): string {
  if (tag === '' || tag === 'und') return 'Not told';
  const name = nameOfLanguage(tag);
  const characters = Array.from(name);
  return characters.length <= LONGEST_LANGUAGE
    ? name
    : `${characters.slice(0, LONGEST_LANGUAGE - 1).join('')}…`;
}

function nameOfLanguage(tag: string): string {
  try {
    return LANGUAGE.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
