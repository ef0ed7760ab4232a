import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentHash, hashText } from './content-hash.js';

const article = { question: 'Why?', answer: 'Because.\n\nReally.' };

it('names a content the same on every device, for ever', () => {
  expect(contentHash(article)).toBe('02esta60cz0');
});

it('changes with question, answer and short answer, and not with where one ends', () => {
  const hashes = [
    article,
    { ...article, question: 'Why not?' },
    { ...article, answer: 'Because' },
    { ...article, short: 'Because.' },
    { question: 'Why?Because.', answer: '\n\nReally.' },
  ].map(contentHash);
  expect(new Set(hashes).size).toBe(hashes.length);
});

it('does not change with line ends, composition of letters or blanks around', () => {
  expect(contentHash({ question: ' Why?', answer: 'Because.\r\n\r\nReally.\n' })).toBe(contentHash(article));
  expect(contentHash({ question: 'u\u0308', answer: 'a' })).toBe(contentHash({ question: 'ü', answer: 'a' }));
});

it('tells a hundred thousand texts apart', () => {
  const hashes = new Set(Array.from({ length: 100_000 }, (_, index) => hashText(`Question ${index}`)));
  expect(hashes.size).toBe(100_000);
});

it('is always eleven letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(hashText(text)).toMatch(/^[a-z\d]{11}$/);
    }),
  );
});
