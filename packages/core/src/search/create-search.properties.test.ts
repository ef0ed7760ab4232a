import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Faq } from '../faq/faq.js';
import { createSearch } from '../search.js';
import { fuseTypos } from './fuse-typos.js';
import type { Range } from './search-result.js';

const letters = fc.constantFrom(
  ...'aeinrst ',
  'é',
  'ß',
  '你',
  '好',
  'か',
  'ن',
  'א',
  '👩‍👧',
  '\u202e',
  '\u0000',
  '\ud800',
  "'",
  '-',
  '*',
  '[',
  '\\',
);
const text = fc.oneof(
  fc.array(letters, { maxLength: 40 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('how do i get a refund', 'order number', '__proto__', 'constructor', '.*', '^$', '!a | b'),
);
const article = fc.record({
  question: text,
  answer: text,
  section: fc.constantFrom('', 'a', 'b'),
  keywords: fc.array(text, { maxLength: 2 }),
});
const anyFaq = fc
  .record({
    language: fc.constantFrom('en', 'de', 'fr', 'ja', 'ar', 'xx', ''),
    articles: fc.array(article, { maxLength: 6 }),
  })
  .map(({ language, articles }): Faq => {
    return { schemaVersion: 1, language, articles: articles.map((one, at) => ({ id: `a${at}`, ...one })) };
  });

function expectInside(ranges: readonly Range[], text: string): void {
  let last = 0;
  for (const [start, end] of ranges) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

test('answers any query to any FAQ, twice the same, with ranges inside their texts', () => {
  fc.assert(
    fc.property(anyFaq, text, (faq, query) => {
      const search = createSearch(faq, { typos: fuseTypos });
      const result = search.find(query);
      expect(createSearch(structuredClone(faq), { typos: fuseTypos }).find(query)).toEqual(result);
      for (const { text, start, end } of result.understood) expect(text).toBe(query.slice(start, end));
      for (const { article, score, snippet, ranges } of result.hits) {
        expect(score).toBeGreaterThan(0);
        expectInside(ranges.question, article.question);
        expectInside(ranges.snippet, snippet);
      }
      const scores = result.hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
    { numRuns: 300 },
  );
});

test('finds any article by its own question', () => {
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom(...'bcdfghklmnprtvwxz'), minLength: 6, maxLength: 9 }),
    {
      minLength: 6,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(words, (some) => {
      const articles = some.map((word, at) => ({ id: `a${at}`, question: `${word} order`, answer: '' }));
      const search = createSearch({ schemaVersion: 1, language: 'en', articles });
      for (const { id, question } of articles) expect(search.find(question).hits[0]?.article.id).toBe(id);
    }),
    { numRuns: 50 },
  );
});

test('takes a pasted novel without reading all of it', () => {
  const faq: Faq = {
    schemaVersion: 1,
    language: 'en',
    articles: [{ id: 'refund', question: 'When do I get my refund?', answer: 'Soon.' }],
  };
  const search = createSearch(faq, { typos: fuseTypos });
  for (const novel of [
    'refund '.repeat(100_000),
    'a'.repeat(1_000_000),
    '退款'.repeat(100_000),
    '👩‍👧'.repeat(50_000),
  ]) {
    const start = process.cpuUsage();
    const { understood } = search.find(novel);
    const { user } = process.cpuUsage(start);
    expect(understood.length).toBeLessThan(100);
    expect(user).toBeLessThan(2_000_000);
  }
});
