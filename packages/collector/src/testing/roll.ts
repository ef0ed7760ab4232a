import type { FeedbackEvent } from '@helpahead/core';
import { makeRollup } from '../rollup/make-rollup.js';
import type { Rollup } from '../rollup/rollup.js';
import type { Row, TableName } from '../rollup/tables.js';
import type { Replacing } from '../store/event-store.js';

/** The roll-up of events in any order, as a store hands them over; replaced votes are found among them. */
export function roll(
  events: readonly FeedbackEvent[],
  all: readonly FeedbackEvent[] = events,
): Promise<Rollup> {
  const ordered = events.toSorted((a, b) => compare(a.visit, b.visit) || a.at - b.at || compare(a.id, b.id));
  return makeRollup(ordered, replacingAmong(all));
}

export function replacingAmong(events: readonly FeedbackEvent[]): Replacing[] {
  return events.flatMap((event) =>
    event.kind === 'vote' && event.replaces
      ? [{ id: event.id, replaces: event.replaces, article: event.article, at: event.at }]
      : [],
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Rows without the columns that are the same for all of them in a test. */
export function rowsOf<Name extends TableName>(rollup: Rollup, name: Name, ...columns: (keyof Row<Name>)[]) {
  return rollup.tables[name].map((row) => columns.map((column) => row[column]));
}
