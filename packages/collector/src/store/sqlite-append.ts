import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { DAY, type DayNumber, dayOf, type ReceivedEvent } from './event-store.js';

// What arrives while a sealed day's events are being deleted counts as received after that.
const INSERT = `INSERT INTO event (id, kind, at, received, visit, path, language, audience, source, body)
  VALUES (?, ?, ?, max(?, coalesce((SELECT sealed + 1 FROM rollup WHERE day = ?), 0)), ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO NOTHING`;
const TOUCH = `INSERT INTO day (day, touched) VALUES (?, 1)
  ON CONFLICT (day) DO UPDATE SET touched = touched + 1`;
// The vote that stands no more, and those that replace the same one: only the latest of them stands.
const CONCERNED = `SELECT at / ${DAY} AS day FROM event WHERE id = ?1
  UNION SELECT at / ${DAY} FROM event WHERE replaces = ?1`;

/** Inserts events, and touches the days whose counts that changes. For use in a transaction. */
export type Append = (events: Iterable<ReceivedEvent>) => void;

export function prepareAppend(database: DatabaseSync): Append {
  const insert = database.prepare(INSERT);
  const touch = database.prepare(TOUCH);
  const concerned = database.prepare(CONCERNED);
  return (events) => {
    const touched = new Set<DayNumber>();
    for (const received of events) {
      if (!insertEvent(insert, received)) continue;
      touched.add(dayOf(received.event.at));
      const replaced = replacedBy(received);
      if (replaced !== '') for (const { day } of concerned.all(replaced)) touched.add(Number(day));
    }
    for (const day of touched) touch.run(day);
  };
}

/** False when its id is already there. */
function insertEvent(insert: StatementSync, { event, received, source }: ReceivedEvent): boolean {
  const { id, kind, at, visit, path, language, audience, ...body } = event;
  const values = [visit, path, language, audience ?? null, source, JSON.stringify(body)];
  const { changes } = insert.run(id.toLowerCase(), kind, at, received, dayOf(at), ...values);
  return Number(changes) > 0;
}

function replacedBy({ event }: ReceivedEvent): string {
  return event.kind === 'vote' ? (event.replaces ?? '').toLowerCase() : '';
}
