import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, quoted, type Row } from './clickhouse-connection.js';
import type { ClickHouseOptions } from './clickhouse-options.js';
import { type EventRows, rowsOf } from './clickhouse-rows.js';
import { wholeOf } from './clickhouse-schema.js';
import type { Touch } from './clickhouse-touch.js';
import { DAY, type DayNumber, type ReceivedEvent } from './event-store.js';

/** Milliseconds from the start of one insert to the start of the next: each makes parts that must be merged. */
const PACE = 100;
/** Events in one insert. */
const MOST = 10_000;
/** Ids in one question: as long as a server reads without being told to (256 kB). */
const IDS = 5000;

/** One batch whose sender waits. */
interface Waiting {
  rows: EventRows[];
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Writes events; batches that arrive while an insert is under way go together in the next one. */
export interface Appender {
  append(events: readonly ReceivedEvent[]): Promise<void>;
  /** Resolves when nothing is under way. */
  finish(): Promise<void>;
}

/** What writing needs. */
interface Writing {
  connection: Connection;
  options: ClickHouseOptions;
  touch: Touch;
}

export function createAppender(writing: Writing): Appender {
  const waiting: Waiting[] = [];
  let working: Promise<void> | undefined;
  let began = Number.NEGATIVE_INFINITY;

  const work = async () => {
    while (waiting.length > 0) {
      // At least a moment, so that requests that arrive together share the first insert as well.
      await sleep(Math.max(1, began + PACE - performance.now()));
      began = performance.now();
      const group = takeGroup(waiting);
      try {
        const rows = group.flatMap((batch) => batch.rows);
        await keep(writing, rows);
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    working = undefined;
  };

  return {
    async append(events) {
      const rows = events.map(rowsOf);
      if (rows.length === 0) return;
      await new Promise<void>((resolve, reject) => {
        waiting.push({ rows, resolve, reject });
        working ??= work();
      });
    },
    async finish() {
      await working;
    },
  };
}

function takeGroup(waiting: Waiting[]): Waiting[] {
  let events = 0;
  const end = waiting.findIndex(({ rows }) => {
    events += rows.length;
    return events > MOST;
  });
  return waiting.splice(0, end === -1 ? waiting.length : Math.max(1, end));
}

/** What is kept already is left out: a batch that comes twice touches nothing, and costs a question only. */
async function keep(writing: Writing, given: readonly EventRows[]): Promise<void> {
  const byId = new Map<string, EventRows>();
  for (const row of given) if (!byId.has(row.id)) byId.set(row.id, row);
  for (const id of await findIds(writing, [...byId.keys()])) byId.delete(id);
  const rows = [...byId.values()];
  if (rows.length === 0) return;

  const replaced = rows.flatMap(({ replacing }) => (replacing ? [String(replacing.replaces)] : []));
  const days = new Set(rows.map(({ day }) => day));
  for (const day of await daysOf(writing, replaced)) days.add(day);
  await writing.touch.before(days);
  await insert(writing, rows);
  // Once more: a rival may have come through another collector meanwhile.
  for (const day of await daysOf(writing, replaced)) days.add(day);
  await writing.touch.after(days);
}

async function insert({ connection, options }: Writing, rows: readonly EventRows[]): Promise<void> {
  const server = connection.any();
  const write = (table: 'event' | 'vote' | 'replacing') => {
    const present = rows.map((row) => row[table]).filter((row) => row !== undefined);
    return server.insert(wholeOf(table, options), present);
  };
  await Promise.all([write('event'), write('vote'), write('replacing')]);
}

async function findIds(writing: Writing, ids: readonly string[]): Promise<string[]> {
  const table = wholeOf('event', writing.options);
  return (await askFor(writing, ids, (list) => `SELECT id FROM ${table} WHERE id IN (${list})`)).map(
    ({ id }) => String(id),
  );
}

/** The days of votes that stand no more once others replace these: these, and what replaces the same. */
async function daysOf(writing: Writing, ids: readonly string[]): Promise<DayNumber[]> {
  const [event, replacing] = [wholeOf('event', writing.options), wholeOf('replacing', writing.options)];
  const days = `SELECT DISTINCT intDiv(at, ${DAY}) AS day FROM`;
  const rows = [
    ...(await askFor(writing, ids, (list) => `${days} ${event} WHERE id IN (${list})`)),
    ...(await askFor(writing, ids, (list) => `${days} ${replacing} WHERE replaces IN (${list})`)),
  ];
  return rows.map(({ day }) => Number(day));
}

/** Asks about many ids, in as many questions as that takes. */
async function askFor(
  { connection }: Writing,
  ids: readonly string[],
  sqlOf: (list: string) => string,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += IDS) {
    const list = ids.slice(start, start + IDS).map(quoted);
    for (const row of await connection.any().rows(sqlOf(list.join()))) rows.push(row);
  }
  return rows;
}
