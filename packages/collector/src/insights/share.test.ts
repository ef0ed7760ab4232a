import { expect, test } from 'vitest';
import { shareOf, wilson } from './share.js';

test('gives the interval of the literature', () => {
  // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [count, of, low, high] of published) {
    expect(wilson(count, of).low).toBeCloseTo(low, 3);
    expect(wilson(count, of).high).toBeCloseTo(high, 3);
  }
});

test('gives no rate for fewer than ten', () => {
  expect(shareOf(9, 9)).toEqual({ enough: false, count: 9, of: 9, least: 10 });
  expect(shareOf(5, 10)).toMatchObject({ enough: true, count: 5, of: 10, rate: 0.5 });
});

test('stays within the whole when more was opened than is known to have been shown', () => {
  expect(shareOf(12, 10)).toMatchObject({ count: 12, of: 10, rate: 1, high: 1 });
});
