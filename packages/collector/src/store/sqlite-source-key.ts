import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { inTransaction } from './sqlite-transaction.js';

/** Milliseconds until the write-ahead log is emptied, should a reader have held it. */
const RETRY = 1000;

/** Keys of days. */
export interface SourceKeys {
  of(day: string): Uint8Array;
  close(): void;
}

export function createSourceKeys(database: DatabaseSync): SourceKeys {
  let retry: NodeJS.Timeout | undefined;
  // A deleted key would otherwise live on in the write-ahead log.
  const emptyLog = () => {
    const isDone = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
    retry = isDone ? undefined : setTimeout(emptyLog, RETRY).unref();
  };
  return {
    of(day) {
      const find = database.prepare('SELECT key FROM source_key WHERE day = ?');
      const found = find.get(day)?.key;
      if (found instanceof Uint8Array) return found;
      inTransaction(database, () => {
        database.prepare('DELETE FROM source_key WHERE day <> ?').run(day);
        // Another process, starting while this one stops, may have made it a moment ago.
        database
          .prepare('INSERT OR IGNORE INTO source_key (day, key) VALUES (?, ?)')
          .run(day, randomBytes(32));
      });
      clearTimeout(retry);
      emptyLog();
      return v.parse(v.instance(Uint8Array), find.get(day)?.key);
    },
    close: () => clearTimeout(retry),
  };
}
