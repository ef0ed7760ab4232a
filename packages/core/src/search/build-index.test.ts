import { expect, test } from 'vitest';
import type { Faq } from '../faq/faq.js';
import { buildIndex, createSearch, indexSteps } from '../search.js';
import type { IndexFile } from './index-file.js';

const faq: Faq = {
  schemaVersion: 1,
  language: 'en',
  facts: { days: { value: 'five working days' } },
  articles: [
    {
      id: 'refund',
      question: 'When do I get my refund?',
      answer: 'Within **{{facts.days}}** on your card. '.repeat(9),
    },
    {
      id: 'login',
      question: 'I cannot sign in',
      answer: 'Reset your password.',
      keywords: ['constructor', '__proto__'],
    },
  ],
};

test('survives JSON, and answers the same afterwards', () => {
  const index = buildIndex(faq);
  const copy = JSON.parse(JSON.stringify(index));
  expect(copy).toEqual(index);
  const ids = (query: string, source = index) =>
    createSearch(source)
      .find(query)
      .hits.map(({ article }) => article.id);
  for (const query of ['refund', 'sign in', 'constructor', 'working days']) {
    expect(ids(query, copy)).toEqual(ids(query));
    expect(ids(query, copy)).toEqual(
      createSearch(faq)
        .find(query)
        .hits.map(({ article }) => article.id),
    );
  }
});

test('holds of each answer the beginning, in words, and nothing behind it', () => {
  const { articles } = buildIndex(faq, { lead: 60 }) as IndexFile;
  expect(articles[0]?.answer).toBe('Within five working days on your card. Within five working …');
  expect(articles[1]?.answer).toBe('Reset your password.');
  expect((buildIndex(faq, { lead: 0 }) as IndexFile).articles[0]?.answer).toBe('');
});

test('keeps as many words of an answer as it is told to', () => {
  const words = (answerTerms: number) => (buildIndex(faq, { answerTerms }) as IndexFile).words.split(' ');
  expect(words(0)).not.toContain('card');
  expect(words(0)).toContain('refund');
  expect(words(50)).toContain('card');
});

test('is the same every time', () => {
  expect(buildIndex(faq)).toEqual(buildIndex(structuredClone(faq)));
});

test('gives way at least once for each article, and then returns the index', () => {
  const steps = indexSteps(faq);
  let count = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      expect(step.value).toEqual(buildIndex(faq));
      break;
    }
    count++;
  }
  expect(count).toBeGreaterThan(faq.articles.length);
});

test('is refused, with what to do, by a version that cannot read it', () => {
  expect(() => createSearch({ format: 999, language: 'en' })).toThrow(/format 999.*build it again/);
});

test('takes an FAQ without articles', () => {
  const empty = { ...faq, articles: [] };
  expect(createSearch(empty).find('refund')).toMatchObject({ hits: [], miss: true });
});
