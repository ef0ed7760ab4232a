import type { Rollup } from '../rollup/rollup.js';
import { DAY, type DayNumber } from '../store/event-store.js';
import type { Catalogue } from './catalogue.js';
import { compare, sum } from './counts.js';
import type { ContentChange, Insights, TrendDay } from './insights.js';

/** The roll-up of one day, filtered like everything else. */
export interface RolledDay {
  day: DayNumber;
  rollup: Rollup;
}

/** Day by day, those without a visit between the first and the last too. */
export function trendFigures(
  days: readonly RolledDay[],
  { titleOf }: Pick<Catalogue, 'titleOf'>,
): Insights['trend'] {
  const seen = days.filter(({ rollup }) => rollup.tables.kinds.length > 0);
  const [first, last] = [seen[0]?.day, seen.at(-1)?.day];
  if (first === undefined || last === undefined) return { days: [], changes: [] };
  const byDay = new Map(seen.map(({ day, rollup }) => [day, rollup]));
  return {
    days: Array.from({ length: last - first + 1 }, (_, n) => trendDay(first + n, byDay.get(first + n))),
    changes: changesIn(seen, titleOf),
  };
}

function trendDay(day: DayNumber, rollup: Rollup | undefined): TrendDay {
  const { visits = [], queries = [], votes = [] } = rollup?.tables ?? {};
  return {
    date: dateOf(day),
    visits: sum(visits, (row) => row.began),
    searches: sum(queries, (row) => row.times),
    missed: sum(queries, (row) => row.missed),
    yes: sum(votes, (row) => row.yes),
    no: sum(votes, (row) => row.no),
  };
}

const dateOf = (day: DayNumber): string => new Date(day * DAY).toISOString().slice(0, 10);

/** A version of an article that is seen for the first time, after another one of it was. */
function changesIn(days: readonly RolledDay[], titleOf: Catalogue['titleOf']): ContentChange[] {
  const known = new Map<string, Set<string>>();
  const changes: ContentChange[] = [];
  for (const { day, rollup } of days) {
    for (const { language, article, hash } of rollup.tables.versions.toSorted((a, b) => a.first - b.first)) {
      const name = JSON.stringify([language, article]);
      const hashes = known.get(name) ?? new Set();
      if (hashes.size > 0 && !hashes.has(hash)) {
        changes.push({ date: dateOf(day), article, title: titleOf(article), language });
      }
      known.set(name, hashes.add(hash));
    }
  }
  return changes.sort((a, b) => compare(b.date, a.date) || compare(a.article, b.article));
}
