import { expect, test } from 'vitest';
import { quantile } from './quantile.ts';

test('finds the value that a share lies below or at', () => {
  const numbers = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([0, 0.5, 0.99, 1].map((share) => quantile(numbers, share))).toEqual([1, 50, 99, 100]);
  expect(quantile([7], 0.99)).toBe(7);
  expect(quantile([], 0.5)).toBe(0);
});
