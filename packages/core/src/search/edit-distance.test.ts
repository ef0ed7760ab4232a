import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.js';

test('counts letters put in, left out, mistaken or swapped', () => {
  expect(editDistance('refund', 'refund', 2)).toBe(0);
  expect(editDistance('refnd', 'refund', 2)).toBe(1);
  expect(editDistance('refuund', 'refund', 2)).toBe(1);
  expect(editDistance('refumd', 'refund', 2)).toBe(1);
  expect(editDistance('refnud', 'refund', 2)).toBe(1);
  expect(editDistance('rfeudn', 'refund', 2)).toBe(2);
});

test('says no more than that it is more than asked for', () => {
  expect(editDistance('refund', 'invoice', 2)).toBe(3);
  expect(editDistance('', 'abcdef', 1)).toBe(2);
});

test('is the same both ways', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(editDistance(one, other, 9)).toBe(editDistance(other, one, 9));
      expect(editDistance(one, other, 9) === 0).toBe(one === other);
    }),
  );
});
