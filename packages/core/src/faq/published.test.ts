import { expect, it } from 'vitest';
import type { Article, Faq } from './faq.js';
import { publishedArticles } from './published.js';

const now = Date.parse('2026-11-23T12:00:00Z');

function isShown(part: Partial<Article>): boolean {
  const faq: Faq = {
    schemaVersion: 1,
    language: 'en',
    articles: [{ id: 'a', question: 'b', answer: 'c', ...part }],
  };
  return publishedArticles(faq, now).length === 1;
}

it('shows what is published, also without saying so', () => {
  expect([{}, { status: 'published' as const }].map(isShown)).toEqual([true, true]);
  expect([{ status: 'draft' as const }, { status: 'review' as const }].map(isShown)).toEqual([false, false]);
});

it('shows an article from its first day to the end of its last', () => {
  expect(isShown({ from: '2026-11-23' })).toBe(true);
  expect(isShown({ from: '2026-11-24' })).toBe(false);
  expect(isShown({ until: '2026-11-23' })).toBe(true);
  expect(isShown({ until: '2026-11-22' })).toBe(false);
});

it('takes times as they are said', () => {
  expect(isShown({ from: '2026-11-23T13:00:00+02:00', until: '2026-11-23T12:00:01Z' })).toBe(true);
  expect(isShown({ until: '2026-11-23T12:00:00Z' })).toBe(false);
});

it('is not stopped by a date that nobody can read', () => {
  expect(isShown({ from: 'soon', until: 'later' })).toBe(true);
});
