import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberReader } from './numbers-text.js';
import { writeNumber } from './write-number.js';

test('reads back whatever was written, in JSON without a single escape', () => {
  const numbers = fc.array(fc.oneof(fc.nat(100), fc.nat(2 ** 30)));
  fc.assert(
    fc.property(numbers, (list) => {
      const text = list.map(writeNumber).join('');
      expect(JSON.stringify(text).length).toBe(text.length + 2);
      const next = numberReader(text);
      expect(list.map(() => next())).toEqual(list);
      expect(next()).toBe(0);
    }),
  );
});

test('ends on a text that is cut off', () => {
  const next = numberReader(writeNumber(1000).slice(0, 1));
  expect(next()).toBeGreaterThanOrEqual(0);
  expect(next()).toBe(0);
});
