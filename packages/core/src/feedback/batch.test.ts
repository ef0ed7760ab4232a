import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteLength, takeBatch } from './batch.js';

it('counts bytes as UTF-8 does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});

const entries = (...sizes: number[]) =>
  sizes.map((size, index) => ({ id: String(index), text: 'x'.repeat(size) }));

it('takes what fits 48 kB, from the front', () => {
  const taken = takeBatch(entries(20_000, 20_000, 20_000), 10).map(({ id }) => id);
  expect(taken).toEqual(['0', '1']);
});

it('takes a single one of any size, and no more than asked for', () => {
  expect(takeBatch(entries(100_000, 1), 10)).toHaveLength(1);
  expect(takeBatch(entries(1, 1, 1), 2)).toHaveLength(2);
  expect(takeBatch([], 2)).toEqual([]);
});
