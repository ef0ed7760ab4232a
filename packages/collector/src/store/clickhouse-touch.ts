import { randomUUID } from 'node:crypto';
import type { Server } from './clickhouse-connection.js';
import type { DayNumber } from './event-store.js';

/** Milliseconds after which nothing is under way any more that began before: each step has a far shorter limit. */
export const SETTLED = 600_000;

/**
 * Says which days change. A day is touched before events of it are written, and again afterwards: `times` of a writer
 * is odd while an insert may be under way. The sum over all writers is the mark of the day, and only grows.
 *
 * Before: should the process end in between, the day is known to have events that nobody has counted, and `settle` of
 * another process touches it. After: a roll-up made in between has the mark from before, and is made anew.
 */
export interface Touch {
  before(days: Iterable<DayNumber>): Promise<void>;
  after(days: Iterable<DayNumber>): Promise<void>;
  /** Touches days whose writer ended in the middle. */
  settle(): Promise<void>;
}

export function createTouch(home: Server, now: () => number = Date.now): Touch {
  const writer = randomUUID();
  const times = new Map<DayNumber, number>();
  const touch = (days: Iterable<DayNumber>, parity: 0 | 1) => {
    const rows = [...days].map((day) => {
      const before = times.get(day) ?? 0;
      const next = before + (before % 2 === parity ? 2 : 1);
      times.set(day, next);
      return { day, writer, times: next, since: now() };
    });
    return home.insert('touch', rows);
  };
  return {
    before: (days) => touch(days, 1),
    after: (days) => touch(days, 0),
    async settle() {
      const odd = await home.rows(
        `SELECT day, writer, times FROM touch FINAL WHERE times % 2 = 1 AND since < ${now() - SETTLED}`,
      );
      await home.insert(
        'touch',
        odd.map((row) => ({ ...row, times: Number(row.times) + 1, since: now() })),
      );
    },
  };
}

/** The mark of each day. */
export const MARKS = `(SELECT day, sum(most) AS mark FROM (
  SELECT day, writer, max(times) AS most FROM touch GROUP BY day, writer) GROUP BY day)`;
