import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanText } from './clean-text.js';

test('takes out what steers terminals, logs and reading direction', () => {
  expect(cleanLine('a\u0000b\u001b[31mred\u202Etxt\u2066', 100)).toBe('ab[31mredtxt');
});

test('makes one line of several', () => {
  expect(cleanLine('  where\r\nis\t my\u2028parcel ', 100)).toBe('where is my parcel');
});

test('keeps the lines of a comment, and no more than one empty one between', () => {
  expect(cleanText('one \r\n\n\n\n\ntwo\u0007\r three', 100)).toBe('one\n\ntwo\nthree');
});

test('keeps the joiners of Persian and of emoji', () => {
  expect(cleanLine('می\u200Cخواهم 👩\u200D👧', 100)).toBe('می\u200Cخواهم 👩\u200D👧');
});

test('never cuts a character in half', () => {
  expect(cleanLine('ab😀', 3)).toBe('ab');
});

test('gives well-formed text within the limit for any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      for (const cleaned of [cleanLine(text, limit), cleanText(text, limit)]) {
        expect(cleaned.length).toBeLessThanOrEqual(limit);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleaned.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }
    }),
  );
});
