import { type Connection, connect, type Row } from './clickhouse-connection.js';
import type { ClickHouseOptions } from './clickhouse-options.js';
import { bytesOf, eventOf, receivedOf, replacingOf, versionOf, within } from './clickhouse-rows.js';
import { shardOf, wholeOf } from './clickhouse-schema.js';
import { MARKS } from './clickhouse-touch.js';
import {
  DAY,
  type DayNumber,
  type DayState,
  type DaySummary,
  dayOf,
  type EventReader,
  type GapNote,
  type ReceivedVote,
} from './event-store.js';

/** Reads what `openClickHouseStore` prepared; connects at the first question, and may not write. */
export function openClickHouseReader(options: ClickHouseOptions): EventReader {
  let connecting: Promise<Connection> | undefined;
  const connection = () => {
    connecting ??= connect(options, 'read');
    return connecting;
  };
  const home = async (sql: string) => (await connection()).servers[0].rows(sql);
  const all = async (sql: string) => (await connection()).any().rows(sql);
  const stream = async function* (sql: string) {
    yield* (await connection()).any().stream(sql);
  };

  return {
    days: () => readDays(home),
    rollups: (days) => readRollups(home, days.map(Number)),
    async base(day) {
      const [row] = await home(`SELECT body FROM base FINAL WHERE day = ${Number(day)}`);
      return row && bytesOf(row.body);
    },
    async *events(day, after = -1) {
      const sealed = (await sealedDays(home)).get(Number(day)) ?? -1;
      const sql = eventsOf(options, Number(day), Math.max(after, sealed));
      for await (const row of stream(sql)) yield eventOf(row);
    },
    async replacing(day) {
      const sealed = await sealedDays(home);
      const rows = await all(replacingOfDay(options, Number(day)));
      const isCounted = ({ at, version }: Row) =>
        receivedOf(version) <= (sealed.get(dayOf(Number(at))) ?? -1);
      return rows.filter((row) => !isCounted(row)).map(replacingOf);
    },
    async receivedDays() {
      const rows = await all(
        `SELECT DISTINCT received_day AS day FROM ${wholeOf('vote', options)} ORDER BY day`,
      );
      return rows.map(({ day }) => Number(day));
    },
    async *receivedVotes(day) {
      for await (const row of stream(votesOf(options, Number(day)))) yield voteOf(row);
    },
    async agreements() {
      return (await home('SELECT day, body FROM agreement FINAL ORDER BY day')).map(bodyOf);
    },
    async gaps() {
      return (await home('SELECT * FROM gap FINAL ORDER BY language, question')).map(gapOf);
    },
    async close() {
      await (await connecting)?.close();
    },
  };
}

type Ask = (sql: string) => Promise<Row[]>;

async function sealedDays(home: Ask): Promise<Map<DayNumber, number>> {
  const rows = await home('SELECT day, sealed FROM base FINAL');
  return new Map(rows.map(({ day, sealed }) => [Number(day), Number(sealed)]));
}

async function readDays(home: Ask): Promise<DayState[]> {
  const [marks, rolled, sealed] = await Promise.all([
    home(`SELECT day, mark FROM ${MARKS} ORDER BY day`),
    home(newest('mark, summary')),
    sealedDays(home),
  ]);
  const rolledByDay = new Map(rolled.map((row) => [Number(row.day), row]));
  return marks.map((row) => {
    const day = Number(row.day);
    const [rollup, until] = [rolledByDay.get(day), sealed.get(day)];
    return {
      day,
      mark: String(row.mark),
      ...(rollup && {
        rolled: { mark: String(rollup.mark), summary: JSON.parse(String(rollup.summary)) as DaySummary },
      }),
      ...(until !== undefined && { sealed: until }),
    };
  });
}

async function readRollups(home: Ask, days: readonly DayNumber[]) {
  if (days.length === 0) return [];
  return (await home(newest('body', ` WHERE day IN (${days.join()})`))).map(bodyOf);
}

/**
 * The roll-up of each day. One that is not newer than the day's seal was made while events were being deleted, so what
 * the day came to then stands instead.
 */
function newest(columns: string, where = ''): string {
  const wanted = `day, mark, ${columns}`;
  return `SELECT * FROM (
    SELECT ${wanted}, 0 AS is_base FROM rollup FINAL${where}
    UNION ALL SELECT ${wanted}, 1 AS is_base FROM base FINAL${where}
  ) ORDER BY day, mark DESC, is_base DESC LIMIT 1 BY day`;
}

/**
 * The ids of which some row is of that day: found without merging, by one column of the days since, for nothing is
 * received before it happened. Ask for the rows of these ids with FINAL, and for the day again: the row that stands may
 * be of another day. Rows of one id lie on one shard, so each server asks itself only.
 */
function idsNear(options: ClickHouseOptions, day: DayNumber, also = ''): string {
  return `(SELECT id FROM ${shardOf('event', options)} WHERE part >= ${day} AND ${within(day)}${also})`;
}

/** `version` says when it was received; as no partition is chosen by it, an earlier row of the same id still counts. */
function eventsOf(options: ClickHouseOptions, day: DayNumber, after: number): string {
  return `SELECT id, visit, at, body FROM ${wholeOf('event', options)} FINAL
    WHERE id IN ${idsNear(options, day)} AND ${within(day)} AND version < ${versionOf(after)}
    ORDER BY visit, at, id`;
}

/** A vote and those that replace it lie on one shard: the one is spread by its id, the others by the same id. */
function replacingOfDay(options: ClickHouseOptions, day: DayNumber): string {
  const near = idsNear(options, day, " AND kind = 'vote'");
  const votes = `(SELECT id FROM ${shardOf('event', options)} FINAL WHERE id IN ${near} AND ${within(day)})`;
  const rivals = `(SELECT replaces FROM ${shardOf('replacing', options)} WHERE ${within(day)})`;
  return `SELECT id, replaces, at, article, version FROM ${wholeOf('replacing', options)} FINAL
    WHERE replaces IN ${votes} OR replaces IN ${rivals} ORDER BY at, id`;
}

/** Not those that were received on an earlier day already. */
function votesOf(options: ClickHouseOptions, day: DayNumber): string {
  const received = `(SELECT id FROM ${shardOf('vote', options)} WHERE received_day = ${day})`;
  const earlier = `(SELECT id FROM ${shardOf('event', options)}
    WHERE id IN ${received} AND version > ${versionOf(day * DAY)})`;
  return `SELECT id, visit, at, body, source FROM ${wholeOf('vote', options)} FINAL
    WHERE received_day = ${day} AND id NOT IN ${earlier} ORDER BY at, id`;
}

function bodyOf({ day, body }: Row): { day: DayNumber; body: Uint8Array } {
  return { day: Number(day), body: bytesOf(body) };
}

function voteOf(row: Row): ReceivedVote {
  return {
    event: eventOf(row),
    source: new Uint8Array(Buffer.from(String(row.source), 'hex')),
  } as ReceivedVote;
}

function gapOf({ language, question, state, owner, note, changed }: Row): GapNote {
  return { language, question, state, owner, note, changed: Number(changed) } as GapNote;
}
