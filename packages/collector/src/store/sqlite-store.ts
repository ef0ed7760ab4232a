import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import * as v from 'valibot';
import { CollectorError } from '../collector-error.js';
import type { EventStore, ReceivedEvent } from './event-store.js';
import { checkOwner, migrate } from './migrations.js';
import { explainUnusable } from './unusable.js';

const INSERT = `INSERT INTO event (id, kind, at, received, visit, path, language, audience, source, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`;

/**
 * Milliseconds that a request waits for another process to let go of the file. Waiting holds up every other request,
 * so it is short: whoever sends tries again.
 */
export const LOCK_PATIENCE = 250;
/** At the start nobody is waiting yet, and an earlier collector may need a moment to stop. */
const OPENING_PATIENCE = 5000;

/** One batch whose sender waits. */
interface Waiting {
  events: readonly ReceivedEvent[];
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Opens, or makes, the database at `file`. Throws a `CollectorError` when that is not possible. */
export function openSqliteStore(file: string): EventStore {
  const path = resolve(file);
  const database = openDatabase(path);
  const insert = database.prepare(INSERT);
  const waiting: Waiting[] = [];
  let scheduled: NodeJS.Immediate | undefined;

  // Requests that arrive together share one commit, and so one wait for the disk.
  const flush = () => {
    scheduled = undefined;
    const batches = waiting.splice(0);
    try {
      inTransaction(database, () => {
        for (const { events } of batches) for (const received of events) insertEvent(insert, received);
      });
    } catch (error) {
      for (const batch of batches) batch.reject(error);
      return;
    }
    for (const batch of batches) batch.resolve();
  };

  return {
    append: (events) =>
      new Promise((resolve, reject) => {
        waiting.push({ events, resolve, reject });
        scheduled ??= setImmediate(flush);
      }),
    sourceKey: (day) => sourceKey(database, day),
    check() {
      if (!existsSync(path)) throw new Error('the database file is gone');
      database.exec('BEGIN IMMEDIATE; ROLLBACK');
    },
    async close() {
      if (scheduled) clearImmediate(scheduled);
      if (waiting.length > 0) flush();
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}

function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    // One folder only: the recursive form never returns for a path under /proc.
    if (!existsSync(dirname(path))) mkdirSync(dirname(path));
    database = new DatabaseSync(path, { timeout: OPENING_PATIENCE });
    // Before anything is written: a file of somebody else stays as it is.
    checkOwner(database);
    // FULL waits for the disk at each commit; secure_delete overwrites the key of a day that is over.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    migrate(database);
    // Also finds out that the file may be read but not written.
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
    database.exec(`PRAGMA busy_timeout = ${LOCK_PATIENCE}`);
    return database;
  } catch (cause) {
    database?.close();
    throw new CollectorError('database-unusable', explainUnusable(path, cause), { cause });
  }
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function insertEvent(insert: StatementSync, { event, received, source }: ReceivedEvent): void {
  const { id, kind, at, visit, path, language, audience, ...body } = event;
  insert.run(
    id.toLowerCase(),
    kind,
    at,
    received,
    visit,
    path,
    language,
    audience ?? null,
    source,
    JSON.stringify(body),
  );
}

function sourceKey(database: DatabaseSync, day: string): Uint8Array {
  const find = database.prepare('SELECT key FROM source_key WHERE day = ?');
  const found = find.get(day)?.key;
  if (found instanceof Uint8Array) return found;
  inTransaction(database, () => {
    database.prepare('DELETE FROM source_key WHERE day <> ?').run(day);
    // Another process, starting while this one stops, may have made it a moment ago.
    database.prepare('INSERT OR IGNORE INTO source_key (day, key) VALUES (?, ?)').run(day, randomBytes(32));
  });
  // The deleted key would otherwise live on in the write-ahead log.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return v.parse(v.instance(Uint8Array), find.get(day)?.key);
}
