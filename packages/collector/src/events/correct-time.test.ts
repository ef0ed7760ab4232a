import { expect, test } from 'vitest';
import { correctTime, parseSent } from './correct-time.js';

const received = Date.UTC(2026, 10, 23, 12);
const YEAR = 365 * 86_400_000;

test('believes a clock that is right', () => {
  expect(correctTime({ at: received - 5000, sent: received, received })).toBe(received - 5000);
});

test('keeps how long ago it was when the clock is years off', () => {
  for (const off of [-30 * YEAR, -YEAR, YEAR]) {
    expect(correctTime({ at: received + off - 5000, sent: received + off, received })).toBe(received - 5000);
  }
});

test('never puts an event into the future', () => {
  expect(correctTime({ at: received + 9, sent: received, received })).toBe(received);
  expect(correctTime({ at: Number.MAX_VALUE, sent: undefined, received })).toBe(received);
});

test('takes a time before there was a collector for a clock that was reset', () => {
  expect(correctTime({ at: 1000, sent: undefined, received })).toBe(received);
  expect(correctTime({ at: -Number.MAX_VALUE, sent: 5, received })).toBe(received);
});

test('reads the sending time of an address only when it is one', () => {
  expect(parseSent('1795435200000')).toBe(1_795_435_200_000);
  for (const odd of [undefined, '', '-5', '1e9', 'NaN', '9'.repeat(40)])
    expect(parseSent(odd)).toBeUndefined();
});
