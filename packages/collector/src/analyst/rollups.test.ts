import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { unpackRollup } from '../rollup/rollup.js';
import type { EventReader, EventStore, StoredRollup } from '../store/event-store.js';
import { openSqliteReader } from '../store/sqlite-reader.js';
import { openSqliteStore } from '../store/sqlite-store.js';
import { miss } from '../testing/example-event.js';
import { noon, on, receive, TODAY } from '../testing/store-kit.js';
import { temporaryFolder } from '../testing/temporary.js';
import { createRollups, type Look } from './rollups.js';

const NOW = noon(TODAY) + 1000;
const EVERYTHING = { from: 0, until: TODAY };

interface Around {
  /** Milliseconds that making a roll-up seems to take. */
  cost?: number;
  /** Done while the events of a day are read. */
  whileReading?: (store: EventStore) => Promise<void>;
  saveRollups?: EventStore['saveRollups'];
}

/** Roll-ups of a real store, with a clock of its own, that tells which days were made. */
function start({ cost = 0, whileReading = async () => {}, saveRollups }: Around = {}) {
  const file = join(temporaryFolder(), 'test.sqlite');
  const store = openSqliteStore(file);
  const real = openSqliteReader(file);
  onTestFinished(async () => {
    await real.close();
    await store.close();
  });
  const made: number[] = [];
  const time = { now: 0 };
  const reader: EventReader = {
    ...real,
    async *events(day, after) {
      made.push(day);
      time.now += cost;
      await whileReading(store);
      yield* real.events(day, after);
    },
  };
  const kept: StoredRollup[] = [];
  const lines: string[] = [];
  const keep = {
    saveRollups: async (rollups: readonly StoredRollup[]) => {
      kept.push(...rollups);
      await (saveRollups ?? store.saveRollups)(rollups);
    },
  };
  const log = ({ message }: { message: string }) => lines.push(message);
  const open = () => createRollups({ reader, keep, log, clock: () => time.now });
  const ask = async (days: number[]) => store.append(days.map((day) => receive(miss('klarna', on(day)))));
  return { store, reader, open, rollups: open(), made, kept, lines, time, ask };
}

const countOf = ({ days }: Look) =>
  Object.fromEntries(days.map(({ day, rollup }) => [day - TODAY, rollup.tables.kinds[0]?.times]));
const eventsOf = ({ summaries }: Look) => summaries.map(({ events }) => events);

test('gives the roll-ups of the days asked for, and the summaries of all', async () => {
  const { rollups, ask } = start();
  await ask([TODAY - 40, TODAY - 2, TODAY - 2, TODAY]);
  const look = await rollups.look({ from: TODAY - 2, until: TODAY }, NOW);
  expect(countOf(look)).toEqual({ '-2': 2, 0: 1 });
  expect(eventsOf(look)).toEqual([1, 2, 1]);
});

test('counts an event as soon as it is durable, on whatever day it happened', async () => {
  const { rollups, ask } = start();
  await ask([TODAY - 1, TODAY]);
  await rollups.look(EVERYTHING, NOW);
  await ask([TODAY, TODAY - 1]);
  expect(countOf(await rollups.look(EVERYTHING, NOW))).toEqual({ '-1': 2, 0: 2 });
  await ask([TODAY - 1]);
  expect(eventsOf(await rollups.look({ from: TODAY, until: TODAY }, NOW))).toEqual([3, 2]);
});

test('keeps what it made of days that are over, and does not make it again', async () => {
  const { rollups, open, ask, made, kept } = start();
  await ask([TODAY - 1, TODAY]);
  await rollups.look(EVERYTHING, NOW);
  await rollups.look(EVERYTHING, NOW);
  expect(made).toEqual([TODAY - 1, TODAY]);
  expect(kept.map(({ day }) => day)).toEqual([TODAY - 1]);
  const later = await open().look(EVERYTHING, NOW);
  expect(made).toEqual([TODAY - 1, TODAY, TODAY]);
  expect(countOf(later)).toEqual({ '-1': 1, 0: 1 });
});

test('makes a day once, however many ask for it at a time', async () => {
  const { rollups, ask, made } = start();
  await ask([TODAY]);
  await Promise.all([rollups.look(EVERYTHING, NOW), rollups.look(EVERYTHING, NOW)]);
  expect(made).toEqual([TODAY]);
});

test('lets what took long to make stay for twenty times as long', async () => {
  const { rollups, ask, time } = start({ cost: 500 });
  await ask([TODAY]);
  await rollups.look(EVERYTHING, NOW);
  await ask([TODAY]);
  time.now += 9999;
  expect(countOf(await rollups.look(EVERYTHING, NOW))).toEqual({ 0: 1 });
  time.now += 1;
  expect(countOf(await rollups.look(EVERYTHING, NOW))).toEqual({ 0: 2 });
});

test('makes anew what another release kept in another way', async () => {
  const { store, reader, rollups, ask, made } = start();
  await ask([TODAY - 1]);
  const mark = (await reader.days())[0]?.mark ?? '';
  const summary = { events: 1, visits: 1, first: 1, last: 1, languages: {}, audiences: {}, pages: {} };
  const body = gzipSync(JSON.stringify({ format: 0 }));
  await store.saveRollups([{ day: TODAY - 1, mark, body, summary }]);
  expect(countOf(await rollups.look(EVERYTHING, NOW))).toEqual({ '-1': 1 });
  expect(made).toEqual([TODAY - 1]);
});

test('adds what arrives late to what a sealed day came to', async () => {
  const { store, reader, rollups, open, ask, kept } = start();
  await ask([TODAY - 1, TODAY - 1]);
  await rollups.refresh(NOW);
  await store.seal(TODAY - 1, (await reader.days())[0]?.mark ?? '', NOW);
  expect(countOf(await open().look(EVERYTHING, NOW))).toEqual({ '-1': 2 });
  await ask([TODAY - 1]);
  await open().refresh(NOW);
  expect(kept.at(-1)?.summary.events).toBe(3);
  const look = await open().look(EVERYTHING, NOW);
  expect(countOf(look)).toEqual({ '-1': 3 });
});

test('loses nothing of a day that is sealed while it is read', async () => {
  let seal: ((store: EventStore) => Promise<void>) | undefined;
  const { store, reader, rollups, open, ask } = start({ whileReading: async (opened) => seal?.(opened) });
  await ask([TODAY - 1]);
  await rollups.refresh(NOW);
  await ask([TODAY - 1]);
  const mark = (await reader.days())[0]?.mark ?? '';
  seal = async () => {
    seal = undefined;
    await open().refresh(NOW);
    await store.seal(TODAY - 1, mark, NOW);
  };
  expect(countOf(await rollups.look(EVERYTHING, NOW))).toEqual({ '-1': 2 });
});

test('answers although a roll-up cannot be kept, and says so in the log', async () => {
  const { rollups, ask, lines } = start({
    saveRollups: async () => {
      throw new Error('disk full');
    },
  });
  await ask([TODAY - 1]);
  expect(countOf(await rollups.look(EVERYTHING, NOW))).toEqual({ '-1': 1 });
  await expect.poll(() => lines).toEqual(['a roll-up could not be kept']);
});

test('rolls the other days up when one of them cannot be', async () => {
  const { rollups, ask, kept, lines } = start({
    whileReading: async () => {
      if (kept.length === 0 && lines.length === 0) throw new Error('damaged');
    },
  });
  await ask([TODAY - 2, TODAY - 1]);
  await rollups.refresh(NOW);
  expect(lines).toEqual(['a day could not be rolled up']);
  expect(kept.map(({ day, body }) => [day, unpackRollup(body)?.tables.kinds[0]?.times])).toEqual([
    [TODAY - 1, 1],
  ]);
});
