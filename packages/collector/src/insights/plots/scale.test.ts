import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear, niceTicks, spread } from './scale.js';

test('ticks are whole, few, and reach the most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (most) => {
      const ticks = niceTicks(most);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
  expect(niceTicks(112)).toEqual([0, 50, 100, 150]);
});

test('everything stands at the start where there is no range', () => {
  expect(linear([0, 0], [10, 90])(0)).toBe(10);
  expect(linear([0, 4], [10, 90])(2)).toBe(50);
});

test('names of lines that end together stand apart, in their order, inside the plot', () => {
  expect(spread([50, 50, 50], 15, [0, 100])).toEqual([50, 65, 80]);
  expect(spread([99, 98], 15, [0, 100])).toEqual([100, 85]);
  expect(spread([10, 90], 15, [0, 100])).toEqual([10, 90]);
});
