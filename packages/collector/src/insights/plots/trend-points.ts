import type { ContentChange, TrendDay } from '../insights.js';
import { type Share, shareOf } from '../share.js';

/** Beyond this many days, a point is a week. */
const MOST_DAYS = 45;
const DAY = 86_400_000;
/** Votes of one day are few: a share is of the days up to then, as many as these. */
const DAYS_OF_SHARE = 7;

/** One point of the trend: a day, or the week that begins on it (Monday). */
export interface TrendPoint extends TrendDay {
  /** "Yes" of the votes of this week; of this day and the six before it. */
  helped: Share;
}

export interface Trend {
  by: 'day' | 'week';
  points: TrendPoint[];
}

/** Days as they are read: days without anything among them, weeks when there are many. */
export function trendPoints(days: readonly TrendDay[]): Trend {
  const all = fillDays(days);
  if (all.length > MOST_DAYS) return { by: 'week', points: joinWeeks(all) };
  const points = all.map((day, at) => {
    const lately = all.slice(Math.max(0, at + 1 - DAYS_OF_SHARE), at + 1);
    return { ...day, helped: shareOf(sum(lately, 'yes'), sum(lately, 'yes') + sum(lately, 'no')) };
  });
  return { by: 'day', points };
}

/** Which point a change belongs to; undefined when it is of another time. */
export function pointOf({ by, points }: Trend, { date }: Pick<ContentChange, 'date'>): number | undefined {
  const start = by === 'week' ? mondayOf(date) : date;
  const at = points.findIndex((point) => point.date === start);
  return at === -1 ? undefined : at;
}

function fillDays(days: readonly TrendDay[]): TrendDay[] {
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(sorted.map((day) => [day.date, day]));
  const filled: TrendDay[] = [];
  for (let time = Date.parse(first.date); time <= Date.parse(last.date); time += DAY) {
    const date = dateOf(time);
    filled.push(known.get(date) ?? { date, visits: 0, searches: 0, missed: 0, yes: 0, no: 0 });
  }
  return filled;
}

function joinWeeks(days: readonly TrendDay[]): TrendPoint[] {
  return [...Map.groupBy(days, ({ date }) => mondayOf(date))].map(([date, week]) => {
    const [yes, no] = [sum(week, 'yes'), sum(week, 'no')];
    const counts = {
      visits: sum(week, 'visits'),
      searches: sum(week, 'searches'),
      missed: sum(week, 'missed'),
    };
    return { date, ...counts, yes, no, helped: shareOf(yes, yes + no) };
  });
}

function mondayOf(date: string): string {
  const time = Date.parse(date);
  return dateOf(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY);
}

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function sum(days: readonly TrendDay[], name: Exclude<keyof TrendDay, 'date'>): number {
  return days.reduce((total, day) => total + day[name], 0);
}
