import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.js';

test('lets a burst through, then as much as flows back', () => {
  const limit = createRateLimit({ rate: 2, burst: 3 });
  const taken = [0, 0, 0, 0, 500, 500, 60_000, 60_000, 60_000, 60_000].map((now) => limit('a', now));
  expect(taken).toEqual([0, 0, 0, 1, 0, 1, 0, 0, 0, 1]);
});

test('does not let a loud network take from a quiet one', () => {
  const limit = createRateLimit({ rate: 1, burst: 2 });
  for (let n = 0; n < 100; n += 1) limit('loud', 0);
  expect(limit('quiet', 0)).toBe(0);
});

test('only looks when it costs nothing', () => {
  const limit = createRateLimit({ rate: 1, burst: 1 });
  for (let n = 0; n < 5; n += 1) expect(limit('a', 0, 0)).toBe(0);
  limit('a', 0);
  expect(limit('a', 0, 0)).toBe(1);
});

test('survives a clock that goes back', () => {
  const limit = createRateLimit({ rate: 1, burst: 1 });
  limit('a', 10_000);
  expect(limit('a', 0)).toBe(1);
  expect(limit('a', 1000)).toBe(0);
});

test('forgets the longest silent network first', () => {
  const limit = createRateLimit({ rate: 1, burst: 1, remembered: 2 });
  for (const network of ['a', 'b', 'a', 'c']) limit(network, 0);
  expect(limit('a', 0)).toBe(1);
  expect(limit('b', 0)).toBe(0);
});
