import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import type { FeedbackEvent } from '@helpahead/core';
import * as v from 'valibot';
import {
  DAY,
  type DayState,
  type DaySummary,
  type EventReader,
  GAP_STATES,
  type ReceivedVote,
} from './event-store.js';
import { LOCK_PATIENCE } from './sqlite-store.js';

type StoredRow = Record<string, SQLOutputValue>;

/** Opens a database that `openSqliteStore` made, on a connection of its own. */
export function openSqliteReader(file: string): EventReader {
  const database = new DatabaseSync(file, { readOnly: true, timeout: LOCK_PATIENCE });
  const all = <Entry>(
    sql: string,
    entry: v.GenericSchema<unknown, Entry>,
    ...values: SQLInputValue[]
  ): Entry[] => v.parse(v.array(entry), database.prepare(sql).all(...values));
  // A statement of its own for each reader: two may be under way.
  const each = (sql: string, ...values: SQLInputValue[]) => database.prepare(sql).iterate(...values);

  return {
    days: async () => all(DAYS, dayRow).map(stateOf),
    rollups: async (days) => all(ROLLUPS, bodyRow, JSON.stringify(days)),
    base: async (day) => all(BASE, v.object({ base: v.nullable(bytes) }), day)[0]?.base ?? undefined,
    async *events(day, after = -1) {
      for (const row of each(EVENTS, day, after)) yield eventOf(row);
    },
    replacing: async (day) => all(REPLACING, replacingRow, day),
    receivedDays: async () => all(RECEIVED_DAYS, v.object({ day: v.number() })).map(({ day }) => day),
    async *receivedVotes(day) {
      for (const row of each(RECEIVED_VOTES, day)) yield voteOf(row);
    },
    agreements: async () => all('SELECT day, body FROM agreement ORDER BY day', bodyRow),
    gaps: async () => all('SELECT * FROM gap ORDER BY language, question', gapRow),
    close: async () => database.close(),
  };
}

const DAYS = `SELECT day, touched, mark, sealed, summary FROM day LEFT JOIN rollup USING (day) ORDER BY day`;
const ROLLUPS = `SELECT day, body FROM rollup WHERE day IN (SELECT value FROM json_each(?)) ORDER BY day`;
const BASE = 'SELECT base FROM rollup WHERE day = ?';

const OF_DAY = `at >= ?1 * ${DAY} AND at < (?1 + 1) * ${DAY}`;
/** Counted in the `base` of its day, and about to be deleted. */
const isCounted = (event: string) =>
  `EXISTS (SELECT 1 FROM rollup WHERE day = ${event}.at / ${DAY} AND sealed >= ${event}.received)`;
const COLUMNS = 'id, kind, at, visit, path, language, audience, body';

const EVENTS = `SELECT ${COLUMNS} FROM event
  WHERE ${OF_DAY} AND received > max(?2, coalesce((SELECT sealed FROM rollup WHERE day = ?1), -1))
  ORDER BY visit, at, id`;
const REPLACING = `
  WITH vote AS (SELECT id, replaces FROM event WHERE kind = 'vote' AND ${OF_DAY})
  SELECT id, replaces, article, at FROM event AS other
  WHERE kind = 'vote' AND replaces <> '' AND replaces <> id AND NOT ${isCounted('other')}
    AND replaces IN (SELECT id FROM vote UNION SELECT replaces FROM vote)
  ORDER BY at, id`;
const RECEIVED_DAYS = `SELECT DISTINCT received / ${DAY} AS day FROM event WHERE source <> x'' ORDER BY day`;
const RECEIVED_VOTES = `SELECT ${COLUMNS}, source FROM event
  WHERE source <> x'' AND received >= ?1 * ${DAY} AND received < (?1 + 1) * ${DAY}
    AND kind IN ('vote', 'miss') AND body ->> '$.query' <> ''
  ORDER BY at, id`;

const bytes = v.instance(Uint8Array);
const bodyRow = v.object({ day: v.number(), body: bytes });
const replacingRow = v.object({ id: v.string(), replaces: v.string(), article: v.string(), at: v.number() });
const dayRow = v.object({
  day: v.number(),
  touched: v.number(),
  mark: v.nullable(v.number()),
  sealed: v.nullable(v.number()),
  summary: v.nullable(v.string()),
});
const gapRow = v.object({
  language: v.string(),
  question: v.string(),
  state: v.picklist(GAP_STATES),
  owner: v.string(),
  note: v.string(),
  changed: v.number(),
});

function stateOf({ day, touched, mark, sealed, summary }: v.InferOutput<typeof dayRow>): DayState {
  const rolled =
    mark === null || summary === null
      ? {}
      : { rolled: { mark: String(mark), summary: JSON.parse(summary) as DaySummary } };
  return { day, mark: String(touched), ...rolled, ...(sealed === null ? {} : { sealed }) };
}

/** What was checked when it was received is not checked again: there are a million of them. */
function eventOf({ body, audience, ...row }: StoredRow): FeedbackEvent {
  const own = JSON.parse(String(body)) as { replaces?: string };
  if (own.replaces !== undefined) own.replaces = own.replaces.toLowerCase();
  return { ...row, ...(audience === null ? {} : { audience }), ...own } as FeedbackEvent;
}

function voteOf({ source, ...row }: StoredRow): ReceivedVote {
  return { event: eventOf(row), source } as ReceivedVote;
}
