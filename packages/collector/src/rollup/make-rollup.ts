import type { FeedbackEvent } from '@helpahead/core';
import type { DaySummary, Replacing } from '../store/event-store.js';
import { countVisit } from './count-visit.js';
import {
  createTally,
  differentQuotes,
  latestFirst,
  QUOTES_A_DAY,
  type Quote,
  type Rollup,
} from './rollup.js';
import { createStanding } from './standing.js';

/**
 * Makes the roll-up of a day. Pure: the same events give the same rows, in whatever order visits come.
 *
 * @param events those of a visit follow each other, by time, then id
 * @param replacing every vote that replaces one of these, or the same one as one of these does
 */
export async function makeRollup(
  events: AsyncIterable<FeedbackEvent> | Iterable<FeedbackEvent>,
  replacing: readonly Replacing[],
): Promise<Rollup> {
  const tally = createTally();
  const quotes: Quote[] = [];
  const visit = { tally, quotes, stands: createStanding(replacing) };
  let present: FeedbackEvent[] = [];
  for await (const event of events) {
    if (present[0] !== undefined && present[0].visit !== event.visit) {
      countVisit(visit, present);
      present = [];
    }
    present.push(event);
  }
  countVisit(visit, present);
  return { tables: tally.tables(), quotes: mostTelling(quotes) };
}

/** The latest of each kind. */
function mostTelling(quotes: readonly Quote[]): Quote[] {
  const half = QUOTES_A_DAY / 2;
  const different = differentQuotes(quotes);
  const ofKind = (kind: Quote['kind']) => different.filter((quote) => quote.kind === kind);
  return latestFirst([...ofKind('vote').slice(0, half), ...ofKind('survey').slice(0, half)]);
}

const MOST_PAGES = 1000;

/** What is asked of each day, whatever the filter. */
export function summarise({ tables }: Rollup): DaySummary {
  const { kinds, visits } = tables;
  const sum = <Entry>(rows: readonly Entry[], number: (row: Entry) => number) =>
    rows.reduce((total, row) => total + number(row), 0);
  const by = <Entry>(
    rows: readonly Entry[],
    name: (row: Entry) => string,
    number: (row: Entry) => number,
  ) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(name(row), (counts.get(name(row)) ?? 0) + number(row));
    return [...counts].sort(([a, most], [b, next]) => next - most || (a < b ? -1 : 1));
  };
  return {
    events: sum(kinds, (row) => row.times),
    visits: sum(visits, (row) => row.began),
    first: kinds.reduce((first, row) => Math.min(first, row.first), kinds[0]?.first ?? 0),
    last: kinds.reduce((last, row) => Math.max(last, row.last), 0),
    languages: Object.fromEntries(
      by(
        kinds,
        (row) => row.language,
        (row) => row.times,
      ),
    ),
    audiences: Object.fromEntries(
      by(
        visits,
        (row) => row.audience,
        (row) => row.touched,
      ),
    ),
    pages: Object.fromEntries(
      by(
        visits,
        (row) => row.path,
        (row) => row.touched,
      ).slice(0, MOST_PAGES),
    ),
  };
}
