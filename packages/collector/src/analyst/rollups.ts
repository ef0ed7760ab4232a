import { setImmediate } from 'node:timers/promises';
import type { RolledDay } from '../insights/trend-figures.js';
import { type Log, reasonOf } from '../log.js';
import { makeRollup, summarise } from '../rollup/make-rollup.js';
import { mergeRollups, packRollup, type Rollup, unpackRollup } from '../rollup/rollup.js';
import {
  type DayNumber,
  type DayState,
  type DaySummary,
  dayOf,
  type EventReader,
  type EventStore,
} from '../store/event-store.js';
import { createRecent, type Held, type Recent } from './recent.js';

/** What answers are made of: roll-ups that are up to date. */
export interface Rollups {
  /** The roll-ups of these days, both included, and what is asked of every day. */
  look(range: { from: DayNumber; until: DayNumber }, now: number): Promise<Look>;
  /** Makes what is missing or out of date, and keeps that of days that are over. */
  refresh(now: number): Promise<void>;
}

export interface Look {
  days: RolledDay[];
  summaries: DaySummary[];
}

/** What roll-ups need around them. */
export interface RollupsSetup {
  reader: EventReader;
  keep: Pick<EventStore, 'saveRollups'>;
  log: Log;
  recent?: Recent;
  /** Milliseconds, only ever forward. */
  clock?: () => number;
}

/** Making what takes less is never put off, in milliseconds: the first one of a process takes that long however small. */
const CHEAP = 250;
/** What took a second to make stays for so many: making costs at most that part of a core. */
const PART = 20;
/** Of a day with more events, an older summary does for the list of all days until it is made anew anyway. */
const FEW_EVENTS = 2000;
/** Roll-ups read at once. */
const AT_ONCE = 31;

export function createRollups(setup: RollupsSetup): Rollups {
  const { reader, log } = setup;
  const recent = setup.recent ?? createRecent();
  const clock = setup.clock ?? performance.now.bind(performance);
  const maker = createMaker(setup, recent, clock);

  const mayStay = ({ made, cost }: Held) => cost >= CHEAP && clock() - made < PART * cost;
  const held = ({ day, mark }: DayState): Held | undefined => {
    const found = recent.get(day);
    return found !== undefined && (found.mark === mark || mayStay(found)) ? found : undefined;
  };
  /** Reads kept ones of a few days, as far as they are fresh. */
  const read = async (states: readonly DayState[]) => {
    const fresh = states.filter((state) => held(state) === undefined && state.rolled?.mark === state.mark);
    const bodies = fresh.length === 0 ? [] : await reader.rollups(fresh.map(({ day }) => day));
    return new Map(bodies.map(({ day, body }) => [day, unpackRollup(body)]));
  };
  const upToDate = async (state: DayState, kept: Rollup | undefined, now: number): Promise<Held> => {
    const { day, mark, rolled } = state;
    const found = held(state);
    if (found !== undefined) return found;
    if (kept === undefined || rolled === undefined) return maker.make(state, now);
    const loaded = { mark, rollup: kept, summary: rolled.summary, made: clock(), cost: 0 };
    recent.set(day, loaded);
    return loaded;
  };

  return {
    async look({ from, until }, now) {
      const states = await reader.days();
      const wanted = states.filter(({ day }) => day >= from && day <= until);
      const found = new Map<DayNumber, Held>();
      for (let at = 0; at < wanted.length; at += AT_ONCE) {
        const some = wanted.slice(at, at + AT_ONCE);
        const kept = await read(some);
        for (const state of some) found.set(state.day, await upToDate(state, kept.get(state.day), now));
      }
      const summaries: DaySummary[] = [];
      for (const state of states) {
        const summary = found.get(state.day)?.summary ?? summaryOf(state);
        summaries.push(summary ?? (await upToDate(state, undefined, now)).summary);
      }
      return { days: [...found].map(([day, { rollup }]) => ({ day, rollup })), summaries };
    },
    async refresh(now) {
      for (const state of await reader.days()) {
        const isOver = state.day < dayOf(now);
        if (isOver ? state.rolled?.mark === state.mark : held(state) !== undefined) continue;
        try {
          // Today's is only held, so that who looks first does not wait for it.
          await (isOver ? maker.makeAndKeep(state, now) : maker.make(state, now));
        } catch (error) {
          log({ level: 'error', message: 'a day could not be rolled up', reason: reasonOf(error) });
        }
      }
    },
  };
}

/** For a day that nobody asked for. */
function summaryOf({ mark, rolled }: DayState): DaySummary | undefined {
  return rolled?.mark === mark || (rolled?.summary.events ?? 0) > FEW_EVENTS ? rolled?.summary : undefined;
}

interface Maker {
  /** Keeps it too, some time, if its day is over. */
  make(state: DayState, now: number): Promise<Held>;
  /** Resolves when it is kept. */
  makeAndKeep(state: DayState, now: number): Promise<void>;
}

function createMaker({ reader, keep, log }: RollupsSetup, recent: Recent, clock: () => number): Maker {
  const underWay = new Map<string, Promise<Held>>();
  const madeOnce = (state: DayState): Promise<Held> => {
    const name = `${state.day} ${state.mark}`;
    const making = underWay.get(name) ?? makeHeld(reader, state, clock).finally(() => underWay.delete(name));
    underWay.set(name, making);
    return making;
  };
  const make = async (state: DayState) => {
    const held = await madeOnce(state);
    recent.set(state.day, held);
    // Whoever else asks gets a turn.
    await setImmediate();
    return held;
  };
  const save = ({ day }: DayState, { mark, rollup, summary }: Held) =>
    keep.saveRollups([{ day, mark, body: packRollup(rollup), summary }]);

  return {
    async make(state, now) {
      const held = await make(state);
      if (state.day < dayOf(now)) {
        save(state, held).catch((error: unknown) => {
          log({ level: 'warn', message: 'a roll-up could not be kept', reason: reasonOf(error) });
        });
      }
      return held;
    },
    makeAndKeep: async (state) => save(state, await make(state)),
  };
}

async function makeHeld(reader: EventReader, state: DayState, clock: () => number): Promise<Held> {
  const { day, mark, sealed } = state;
  const started = clock();
  const base = sealed === undefined ? undefined : await baseOf(reader, day);
  const later = await makeRollup(reader.events(day, sealed), await reader.replacing(day));
  // Sealed meanwhile: some of its events may have been missed.
  const now = (await reader.days()).find((one) => one.day === day);
  if (now !== undefined && now.sealed !== sealed) return makeHeld(reader, now, clock);
  const rollup = base === undefined ? later : mergeRollups([base, later]);
  const made = clock();
  return { mark, rollup, summary: summarise(rollup), made, cost: made - started };
}

async function baseOf(reader: EventReader, day: DayNumber): Promise<Rollup> {
  const body = await reader.base(day);
  const base = body === undefined ? undefined : unpackRollup(body);
  if (base === undefined)
    throw new Error(`what day ${day} came to before its events were deleted cannot be read`);
  return base;
}
