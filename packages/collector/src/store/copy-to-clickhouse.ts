import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CollectorError } from '../collector-error.js';
import { summarise } from '../rollup/make-rollup.js';
import { unpackRollup } from '../rollup/rollup.js';
import { connect, type Server } from './clickhouse-connection.js';
import type { ClickHouseOptions } from './clickhouse-options.js';
import { textOf } from './clickhouse-rows.js';
import { openClickHouseStore } from './clickhouse-store.js';
import { createTouch, MARKS } from './clickhouse-touch.js';
import type { EventStore, ReceivedEvent } from './event-store.js';
import { openSqliteReader } from './sqlite-reader.js';
import { openSqliteStore } from './sqlite-store.js';

/** Events in one batch. */
const BATCH = 5000;

/** How much was copied. */
export interface Copied {
  /** Events in the file; those that ClickHouse had already are among them. */
  events: number;
  days: number;
}

/**
 * Copies everything that a file holds: events, agreements, notes, and what sealed days came to. Roll-ups of other days
 * are made anew from the events. May be run again, also after it broke off: an id counts once. The collector on the file
 * is stopped before; what it receives later is copied by another run. Rejects with a `CollectorError` when the file or
 * ClickHouse cannot be used.
 */
export async function copyToClickHouse(file: string, options: ClickHouseOptions): Promise<Copied> {
  if (!existsSync(file)) throw new CollectorError('database-unusable', `There is no database ${file}.`);
  // Brings an older file to the newest version, and finishes deletions.
  await openSqliteStore(file).close();
  const store = await openClickHouseStore(options);
  const { servers, close } = await connect(options, 'write');
  const [reader, database] = [openSqliteReader(file), new DatabaseSync(file, { readOnly: true })];
  try {
    const days = await copySealed(database, servers[0]);
    for (const agreement of await reader.agreements()) await store.saveAgreement(agreement);
    for (const note of await reader.gaps()) await store.noteGap(note);
    return { events: await copyEvents(database, store), days };
  } finally {
    database.close();
    await reader.close();
    await close();
    await store.close();
  }
}

/** The days whose events are deleted: what came of them is all there is. Gives how many. */
async function copySealed(database: DatabaseSync, home: Server): Promise<number> {
  const touch = createTouch(home);
  const rows = database
    .prepare('SELECT day, sealed, base FROM rollup WHERE base IS NOT NULL ORDER BY day')
    .all();
  for (const { day, sealed, base } of rows) {
    const rollup = base instanceof Uint8Array ? unpackRollup(base) : undefined;
    if (!(base instanceof Uint8Array) || rollup === undefined) {
      throw new CollectorError(
        'database-unusable',
        `What day ${day} came to cannot be read by this release.`,
      );
    }
    await touch.before([Number(day)]);
    await touch.after([Number(day)]);
    const [state] = await home.rows(`SELECT mark FROM ${MARKS} WHERE day = ${Number(day)}`);
    const summary = JSON.stringify(summarise(rollup));
    await home.insert('base', [{ day, sealed, mark: state?.mark, body: textOf(base), summary }]);
  }
  return rows.length;
}

async function copyEvents(database: DatabaseSync, store: EventStore): Promise<number> {
  const rows = database.prepare(
    'SELECT id, kind, at, received, visit, path, language, audience, source, body FROM event ORDER BY seq',
  );
  let batch: ReceivedEvent[] = [];
  let events = 0;
  const send = async () => {
    await store.append(batch);
    events += batch.length;
    batch = [];
  };
  for (const { received, source, audience, body, ...row } of rows.iterate()) {
    const event = { ...row, ...(audience === null ? {} : { audience }), ...JSON.parse(String(body)) };
    batch.push({ event, received, source } as ReceivedEvent);
    if (batch.length === BATCH) await send();
  }
  await send();
  return events;
}
