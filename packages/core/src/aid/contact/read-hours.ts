import { oneDay } from './zone.js';

/** A span of a day of the week, in minutes of that day; `to` past 1440 is in the next one. */
interface Span {
  from: number;
  to: number;
}

/** Spans by weekday, Monday first. */
export type Week = readonly (readonly Span[])[];

const dayNames = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const clock = /^(\d{1,2})[:.](\d{2})$/;

/**
 * Reads opening hours: `Mo-Fr 09:00-12:00,13:00-18:00`, `Mo,We 10:00-16:00`, `Fr 20:00-02:00`, `10:00-16:00` for every
 * day. Several entries add up.
 *
 * @returns undefined when one of them cannot be read
 */
export function readHours(entries: readonly string[]): Week | undefined {
  const week: Span[][] = dayNames.map(() => []);
  for (const entry of entries.flatMap((text) => text.split(';'))) {
    const found = /^\s*(?:([a-z][a-z ,–-]*?)\s+)?([\d:., –-]+?)\s*$/i.exec(entry);
    const days = found && readDays(found[1]);
    const spans = found?.[2]?.split(',').map(readSpan);
    if (!days || !spans) return undefined;
    for (const span of spans) {
      if (!span) return undefined;
      for (const day of days) week[day]?.push(span);
    }
  }
  return week.some((spans) => spans.length > 0) ? week : undefined;
}

/** Without days: all of them. */
function readDays(text = 'mo-su'): number[] | undefined {
  const days: number[] = [];
  for (const part of text.toLowerCase().split(',')) {
    const [first, last = first, ...rest] = part.split(/[-–]/).map((name) => dayNames.indexOf(name.trim()));
    if (first === undefined || last === undefined || first < 0 || last < 0 || rest.length > 0)
      return undefined;
    // `Fr-Mo` goes over the end of the week.
    for (let step = 0; step <= (last - first + 7) % 7; step += 1) days.push((first + step) % 7);
  }
  return days;
}

function readSpan(text: string): Span | undefined {
  const [from, to, ...rest] = text.split(/[-–]/).map(readClock);
  if (from === undefined || to === undefined || rest.length > 0 || from === 1440 || from === to)
    return undefined;
  return { from, to: to > from ? to : to + 1440 };
}

function readClock(text: string): number | undefined {
  const [, hours, minutes] = clock.exec(text.trim()) ?? [];
  const time = Number(hours) * 60 + Number(minutes);
  return time <= 1440 && Number(minutes) < 60 ? time : undefined;
}

/**
 * Reads dates on which nobody is there, as days since 1970.
 *
 * @returns undefined when one of them is no ISO date
 */
export function readClosed(dates: readonly string[]): Set<number> | undefined {
  const days = new Set<number>();
  for (const date of dates) {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(date.trim()) ? Date.parse(date.trim()) : Number.NaN;
    // `2026-02-30` would be read as a day in March.
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date.trim()) return undefined;
    days.add(time / oneDay);
  }
  return days;
}

/** A promise of a reply: working days or minutes of opening time. */
export type Within = { days: number } | { minutes: number };

/**
 * Reads `replyWithin`: `PT4H`, `PT90M`, `P1D`, `P1W` (five working days).
 *
 * @returns undefined for anything else, and for more than 90 days
 */
export function readWithin(duration: string): Within | undefined {
  const found = /^P(?:(\d{1,2})W|(\d{1,2})D|T(?:(\d{1,4})H)?(?:(\d{1,5})M)?)$/i.exec(duration.trim());
  if (!found) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const working = weeks * 5 + days;
  if (working > 0) return working <= 90 ? { days: working } : undefined;
  const time = hours * 60 + minutes;
  return time > 0 && time <= 90 * 1440 ? { minutes: time } : undefined;
}
