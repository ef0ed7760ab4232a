import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CollectorError } from '../collector-error.js';
import type { EventStore, ReceivedEvent } from './event-store.js';
import { checkOwner, migrate } from './migrations.js';
import { prepareAppend } from './sqlite-append.js';
import { createKeeping } from './sqlite-keep.js';
import { createSourceKeys } from './sqlite-source-key.js';
import { inTransaction } from './sqlite-transaction.js';
import { explainUnusable } from './unusable.js';

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
  const keys = createSourceKeys(database);
  const checkFile = createFileCheck(path);
  const appending = createAppending(database, checkFile);
  let isOpen = true;
  const { resume, ...keeping } = createKeeping(database, () => isOpen);
  const long = new Set<Promise<void>>();
  // Closing waits for the chunk in hand.
  const track = (work: Promise<void>): Promise<void> => {
    const settled = work.catch(() => {}).finally(() => long.delete(settled));
    long.add(settled);
    return work;
  };
  // Should it fail, the days stay sealed: nothing counts twice, and the next start tries again.
  track(resume()).catch(() => {});

  return {
    ...keeping,
    append: appending.append,
    saveAgreement: (agreement) => track(keeping.saveAgreement(agreement)),
    seal: (day, mark, now) => track(keeping.seal(day, mark, now)),
    sourceKey: async (day) => keys.of(day),
    async check() {
      checkFile();
      database.exec('BEGIN IMMEDIATE; ROLLBACK');
    },
    async close() {
      isOpen = false;
      appending.finish();
      keys.close();
      await Promise.all(long);
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}

/**
 * Throws when the file was deleted, moved or replaced: SQLite goes on writing into what no name leads to any more, and
 * that is not durable.
 */
function createFileCheck(path: string): () => void {
  const { ino } = statSync(path);
  return () => {
    if (statSync(path, { throwIfNoEntry: false })?.ino !== ino) throw new Error('the database file is gone');
  };
}

/** Requests that arrive together share one commit, and so one wait for the disk. */
function createAppending(
  database: DatabaseSync,
  checkFile: () => void,
): { append: EventStore['append']; finish(): void } {
  const append = prepareAppend(database);
  const waiting: Waiting[] = [];
  let scheduled: NodeJS.Immediate | undefined;
  const flush = () => {
    scheduled = undefined;
    const batches = waiting.splice(0);
    try {
      checkFile();
      inTransaction(database, () => append(batches.flatMap(({ events }) => events)));
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
    finish() {
      if (scheduled) clearImmediate(scheduled);
      if (waiting.length > 0) flush();
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
    // FULL waits for the disk at each commit; secure_delete overwrites what is deleted.
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
