import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openSqliteStore } from '../store/sqlite-store.js';
import { rows, temporaryFolder } from '../testing/temporary.js';
import { createSourceMaker, watchDay } from './source.js';

const NOON = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;

/** The two halves of a source. */
function halvesOf(sourceOf: ReturnType<typeof createSourceMaker>) {
  return async (prefix: string, browser: string, now = NOON) => {
    const hex = Buffer.from(await sourceOf({ prefix, browser }, now)).toString('hex');
    expect(hex).toMatch(/^[\da-f]{16}$/);
    return [hex.slice(0, 8), hex.slice(8)];
  };
}

test('gives one sender one source for a day, and others others', async () => {
  const source = halvesOf(createSourceMaker(async (day) => new TextEncoder().encode(day)));
  const [network, browser] = await source('203.0.113', 'A');
  expect(await source('203.0.113', 'A', NOON + 11 * HOUR)).toEqual([network, browser]);
  const [sameNetwork, otherBrowser] = await source('203.0.113', 'B');
  expect(sameNetwork).toBe(network);
  const elsewhere = await source('203.0.114', 'A');
  const tomorrow = await source('203.0.113', 'A', NOON + 12 * HOUR);
  expect(new Set([network, browser, otherBrowser, ...elsewhere, ...tomorrow]).size).toBe(7);
});

test('asks for the key of a day once, and again only when that failed', async () => {
  const asked: string[] = [];
  const sourceOf = createSourceMaker(async (day) => {
    asked.push(day);
    if (asked.length === 1) throw new Error('busy');
    return new Uint8Array(32);
  });
  const sender = { prefix: '203.0.113', browser: 'A' };
  const early = await Promise.allSettled([sourceOf(sender, NOON), sourceOf(sender, NOON)]);
  expect(early.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await Promise.all([sourceOf(sender, NOON), sourceOf(sender, NOON + HOUR)]);
  expect(asked).toEqual(['2026-11-23', '2026-11-23']);
});

test('lets the key of yesterday go although nobody sends anything', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const file = join(temporaryFolder(), 'test.sqlite');
  const store = openSqliteStore(file);
  let now = NOON;
  const unwatch = watchDay(
    store,
    () => now,
    () => {},
  );
  expect(rows(file, 'SELECT day FROM source_key')).toEqual([{ day: '2026-11-23' }]);
  now += 12 * HOUR;
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(rows(file, 'SELECT day FROM source_key')).toEqual([{ day: '2026-11-24' }]);
  unwatch();
  expect(vi.getTimerCount()).toBe(0);
  await store.close();
});
