import type { Channel } from '../../faq/faq.js';
import { readClosed, readHours, readWithin, type Week, type Within } from './read-hours.js';
import { createZone, oneDay, oneMinute, type Zone } from './zone.js';

/** When people can be reached; a member that is not known is absent. Moments are epoch milliseconds. */
export interface Standing {
  isOpen?: boolean;
  /** When they close next; absent when they never do. */
  openUntil?: number;
  opensAt?: number;
  /** By when a question asked now is answered. */
  replyBy?: number;
}

/** A time in which somebody is there; `day`: the one it begins on. */
interface Opening {
  from: number;
  to: number;
  day: number;
}

interface Calendar {
  zone: Zone;
  week: Week;
  closed: ReadonlySet<number>;
}

/** Past it, nothing is promised. */
const horizon = 400;
const wholeDay = [{ from: 0, to: 1440 }];
const workingWeek: Week = [...Array.from({ length: 5 }, () => wholeDay), [], []];

function* openingsFrom({ zone, week, closed }: Calendar, now: number): Generator<Opening> {
  const today = Math.floor(zone.wallAt(now) / oneDay);
  // The night of yesterday may last until today.
  for (let day = today - 1; day < today + horizon; day += 1) {
    // 1 January 1970 was a Thursday.
    const spans = closed.has(day) ? [] : (week[(((day + 3) % 7) + 7) % 7] ?? []);
    const inOrder = [...spans].sort((one, other) => one.from - other.from);
    for (const { from, to } of inOrder) {
      const last = to > 1440 && closed.has(day + 1) ? 1440 : to;
      const end = last > 1440 ? zone.momentOf(day + 1, last - 1440) : zone.momentOf(day, last);
      const start = zone.momentOf(day, from);
      if (end > start) yield { from: start, to: end, day };
    }
  }
}

function standingNow(calendar: Calendar, now: number): Standing {
  let until: number | undefined;
  for (const { from, to, day } of openingsFrom(calendar, now)) {
    if (to <= now) continue;
    if (until === undefined && from > now) return { isOpen: false, opensAt: from };
    if (until !== undefined && from > until) break;
    until = Math.max(until ?? 0, to);
    // Somebody is always there.
    if (day * oneDay > now + 9 * oneDay) return { isOpen: true };
  }
  return until === undefined ? { isOpen: false } : { isOpen: true, openUntil: until };
}

/** Minutes pass while somebody is there. */
function afterMinutes(calendar: Calendar, now: number, minutes: number): number | undefined {
  let left = minutes * oneMinute;
  let at = now;
  for (const { from, to } of openingsFrom(calendar, now)) {
    const begin = Math.max(at, from);
    if (to <= begin) continue;
    if (to - begin >= left) return begin + left;
    left -= to - begin;
    at = to;
  }
  return undefined;
}

/** Days count from the working day on which it arrives, and end when people go home. */
function afterDays(calendar: Calendar, now: number, days: number): number | undefined {
  const ends = new Map<number, number>();
  for (const { to, day } of openingsFrom(calendar, now)) {
    if (to <= now) continue;
    if (!ends.has(day) && ends.size > days) break;
    ends.set(day, Math.max(ends.get(day) ?? 0, to));
  }
  const end = [...ends.values()][days];
  // Midnight would be called the next day.
  return end === undefined ? undefined : end - (calendar.zone.wallAt(end) % oneDay === 0 ? oneMinute : 0);
}

function replyTime(calendar: Calendar, now: number, within: Within): number | undefined {
  return 'days' in within
    ? afterDays(calendar, now, within.days)
    : afterMinutes(calendar, now, within.minutes);
}

function calendarOf({ hours, timeZone, closed = [] }: Channel): Calendar | undefined {
  const week = hours?.length ? readHours(hours) : workingWeek;
  const days = readClosed(closed);
  // Hours of nobody knows where say nothing.
  const zone = createZone(timeZone ?? (hours?.length ? '' : 'UTC'));
  return week && days && zone ? { week, closed: days, zone } : undefined;
}

/**
 * Whether somebody is there now, until when or from when, and by when a reply comes. What is unknown or cannot be read
 * is left out; it never throws.
 *
 * @param replyWithin ISO 8601 duration: hours and minutes pass in opening hours (all the time where the channel has
 *   none), days are working days (Monday to Friday where it has no hours). @default that of the channel
 */
export function standingOf(channel: Channel, now: number, replyWithin = channel.replyWithin): Standing {
  const calendar = calendarOf(channel);
  if (!calendar) return {};
  const hasHours = Boolean(channel.hours?.length);
  const within = replyWithin === undefined ? undefined : readWithin(replyWithin);
  const isPlain = !hasHours && within && 'minutes' in within;
  const replyBy = isPlain ? now + within.minutes * oneMinute : within && replyTime(calendar, now, within);
  return { ...(hasHours ? standingNow(calendar, now) : {}), ...(replyBy === undefined ? {} : { replyBy }) };
}
