import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openSqliteStore } from '../store/sqlite-store.js';
import { rows, temporaryFolder } from '../testing/temporary.js';
import { createSourceMaker, watchDay } from './source.js';

const NOON = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;

test('gives one sender one source for a day, and others others', () => {
  const sourceOf = createSourceMaker((day) => new TextEncoder().encode(day));
  const hex = (prefix: string, browser: string, now: number) =>
    Buffer.from(sourceOf({ prefix, browser }, now)).toString('hex');
  const source = hex('203.0.113', 'A', NOON);
  expect(source).toMatch(/^[\da-f]{16}$/);
  expect(hex('203.0.113', 'A', NOON + 11 * HOUR)).toBe(source);
  const others = [
    hex('203.0.114', 'A', NOON),
    hex('203.0.113', 'B', NOON),
    hex('203.0.113', 'A', NOON + 12 * HOUR),
  ];
  expect(new Set([source, ...others]).size).toBe(4);
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
  vi.advanceTimersByTime(HOUR);
  expect(rows(file, 'SELECT day FROM source_key')).toEqual([{ day: '2026-11-24' }]);
  unwatch();
  expect(vi.getTimerCount()).toBe(0);
  await store.close();
});
