import type { DatabaseSync } from 'node:sqlite';
import { DAY, type DayNumber, type EventStore } from './event-store.js';
import { inChunks } from './sqlite-chunks.js';
import { inTransaction } from './sqlite-transaction.js';

const SAVE_ROLLUP = `INSERT INTO rollup (day, mark, summary, body) VALUES (?, ?, ?, ?)
  ON CONFLICT (day) DO UPDATE SET mark = excluded.mark, summary = excluded.summary, body = excluded.body
  WHERE sealed IS NULL OR excluded.mark > mark`;
// The latest receipt of the day, should another machine's clock be ahead: exactly what the roll-up counts is deleted.
const SEAL = `UPDATE rollup SET base = body, sealed = max(:now, coalesce(
    (SELECT max(received) FROM event WHERE at >= :day * ${DAY} AND at < (:day + 1) * ${DAY}), 0))
  WHERE day = :day AND mark = :mark AND mark = (SELECT touched FROM day WHERE day = :day)`;
const DELETE_SEALED = `DELETE FROM event WHERE seq IN (
  SELECT seq FROM event WHERE at >= ?1 * ${DAY} AND at < (?1 + 1) * ${DAY}
    AND received <= (SELECT sealed FROM rollup WHERE day = ?1)
  LIMIT ?2)`;
const SEALED_DAYS = 'SELECT day FROM rollup WHERE sealed IS NOT NULL ORDER BY day';
// The first one stays: a second one can only be of sources that an interrupted call left.
const SAVE_AGREEMENT = 'INSERT INTO agreement (day, body) VALUES (?, ?) ON CONFLICT (day) DO NOTHING';
const ERASE_SOURCES = `UPDATE event SET source = x'' WHERE seq IN (
  SELECT seq FROM event WHERE source <> x'' AND received >= ?1 * ${DAY} AND received < (?1 + 1) * ${DAY}
  LIMIT ?2)`;
const NOTE_GAP = `INSERT INTO gap (language, question, state, owner, note, changed) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (language, question) DO UPDATE SET
    state = excluded.state, owner = excluded.owner, note = excluded.note, changed = excluded.changed
  WHERE excluded.changed >= changed`;

/** The part of a store that keeps what was made of events. */
export type Keeping = Pick<EventStore, 'saveRollups' | 'saveAgreement' | 'seal' | 'noteGap'> & {
  /** Finishes deletions that the end of an earlier process cut short. */
  resume(): Promise<void>;
};

/** `mayGoOn` is asked between the chunks of long work, which the next start continues. */
export function createKeeping(database: DatabaseSync, mayGoOn: () => boolean): Keeping {
  const deleteSealed = (day: DayNumber) => inChunks(database.prepare(DELETE_SEALED), [day], mayGoOn);
  return {
    async saveRollups(rollups) {
      const save = database.prepare(SAVE_ROLLUP);
      inTransaction(database, () => {
        for (const { day, mark, summary, body } of rollups) {
          save.run(day, Number(mark), JSON.stringify(summary), body);
        }
      });
    },
    async saveAgreement({ day, body }) {
      database.prepare(SAVE_AGREEMENT).run(day, body);
      await inChunks(database.prepare(ERASE_SOURCES), [day], mayGoOn);
    },
    async seal(day, mark, now) {
      const { changes } = database.prepare(SEAL).run({ day, mark: Number(mark), now });
      if (changes === 1) await deleteSealed(day);
    },
    async noteGap({ language, question, state, owner, note, changed }) {
      database.prepare(NOTE_GAP).run(language, question, state, owner, note, changed);
    },
    async resume() {
      for (const { day } of database.prepare(SEALED_DAYS).all()) await deleteSealed(Number(day));
    },
  };
}
