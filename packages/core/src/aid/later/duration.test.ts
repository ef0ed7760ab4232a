import { describe, expect, it } from 'vitest';
import { millisecondsOf } from './duration.js';

const hour = 60 * 60_000;

describe('a duration', () => {
  it.each([
    ['P5D', 120 * hour],
    ['PT90M', 1.5 * hour],
    ['P1W', 168 * hour],
    ['P1M', 720 * hour],
    ['P1Y', 8760 * hour],
    ['P1DT2H3M4S', 26 * hour + 184_000],
  ])('of %s is counted', (text, expected) => expect(millisecondsOf(text)).toBe(expected));

  it.each(['', 'P', 'PT', '5 days', 'P5', 'T5H'])('that says "%s" is none', (text) =>
    expect(millisecondsOf(text)).toBeUndefined(),
  );
});
