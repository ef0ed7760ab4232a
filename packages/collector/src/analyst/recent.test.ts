import { expect, test } from 'vitest';
import { createTally } from '../rollup/rollup.js';
import { createRecent, type Held } from './recent.js';

const summary = { events: 1, visits: 1, first: 1, last: 1, languages: {}, audiences: {}, pages: {} };

/** A roll-up of so many rows. */
function held(rows: number): Held {
  const tally = createTally();
  for (let n = 0; n < rows; n += 1) {
    tally.add('together', { language: 'en', article: `${n}`, other: 'x', visits: 1 });
  }
  return { mark: '1', rollup: { tables: tally.tables(), quotes: [] }, summary, made: 0, cost: 0 };
}

test('lets go of what was looked at longest ago when there are too many rows', () => {
  const recent = createRecent(10);
  for (const day of [1, 2, 3]) recent.set(day, held(3));
  recent.get(1);
  recent.set(4, held(3));
  expect([1, 2, 3, 4].filter((day) => recent.get(day))).toEqual([1, 3, 4]);
});

test('counts the rows of a day that is replaced once', () => {
  const recent = createRecent(10);
  for (let n = 0; n < 9; n += 1) recent.set(1, held(5));
  recent.set(2, held(5));
  expect(recent.get(1)).toBeDefined();
});

test('keeps the latest, however large', () => {
  const recent = createRecent(10);
  recent.set(1, held(3));
  recent.set(2, held(50));
  expect([1, 2].map((day) => recent.get(day) !== undefined)).toEqual([false, true]);
});
