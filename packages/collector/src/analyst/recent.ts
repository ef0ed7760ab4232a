import type { Rollup } from '../rollup/rollup.js';
import type { DayNumber, DaySummary } from '../store/event-store.js';

/** A roll-up in memory. */
export interface Held {
  mark: string;
  rollup: Rollup;
  summary: DaySummary;
  /** When it was there, and how long making it took, in milliseconds of a clock that only runs forward. */
  made: number;
  cost: number;
}

/** Rows kept in memory, about 200 bytes each. */
const MOST_ROWS = 400_000;

/** Roll-ups that were looked at last; the others are let go. */
export interface Recent {
  get(day: DayNumber): Held | undefined;
  set(day: DayNumber, held: Held): void;
}

export function createRecent(mostRows = MOST_ROWS): Recent {
  // A map keeps its entries in the order in which they were set.
  const kept = new Map<DayNumber, Held & { rows: number }>();
  let rows = 0;
  const drop = (day: DayNumber) => {
    rows -= kept.get(day)?.rows ?? 0;
    kept.delete(day);
  };
  return {
    get(day) {
      const held = kept.get(day);
      if (held === undefined) return undefined;
      kept.delete(day);
      kept.set(day, held);
      return held;
    },
    set(day, held) {
      drop(day);
      const own = rowsOf(held.rollup);
      kept.set(day, { ...held, rows: own });
      rows += own;
      for (const oldest of kept.keys()) {
        if (rows <= mostRows || oldest === day) break;
        drop(oldest);
      }
    },
  };
}

function rowsOf({ tables, quotes }: Rollup): number {
  return Object.values(tables).reduce((total, table) => total + table.length, quotes.length);
}
