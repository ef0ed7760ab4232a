import { readFileSync } from 'node:fs';
import { createAnticipator, createSearch, parseFaq } from '@helpahead/core';
import { expect, test } from 'vitest';
import { places } from './places.ts';

const text = readFileSync(places.shopFaq, 'utf8');
const { faq, problems } = parseFaq(text);

test('the shop has at least 45 articles, and the reader finds nothing wrong with them', () => {
  expect(problems).toEqual([]);
  expect(faq.articles.length).toBeGreaterThanOrEqual(45);
});

test('each other wording of an editor finds its article among the first three', () => {
  const search = createSearch(faq);
  const lost = faq.articles.flatMap(({ id, questions = [] }) =>
    questions.filter((wording) => {
      const { hits } = search.find(wording, { limit: 3 });
      return !hits.some(({ article }) => article.id === id);
    }),
  );
  expect(lost).toEqual([]);
});

test('the texts stay calm, and every promise stands in one place', () => {
  expect(text).not.toContain('!');
  for (const [name, { value }] of Object.entries(faq.facts ?? {})) {
    const written = faq.articles.filter(({ answer, short = '' }) => `${short} ${answer}`.includes(value));
    const isPromise = /refund|delivery|reply|guarantee|Price/i.test(name);
    if (isPromise) expect(written.map(({ id }) => `${name}: ${id}`)).toEqual([]);
  }
});

test('no article is pinned to a page: what is offered comes from reading the page', () => {
  expect(faq.articles.filter(({ pages, notPages }) => pages ?? notPages)).toEqual([]);
});

test('tips lead to articles that there are, and rank nothing: what is offered is the same without them', () => {
  const ids = new Set(faq.articles.map(({ id }) => id));
  const tips = faq.tips ?? [];
  expect(tips.length).toBeGreaterThanOrEqual(3);
  expect(tips.flatMap(({ article }) => article ?? []).filter((id) => !ids.has(id))).toEqual([]);
  const { tips: _, ...bare } = faq;
  const page = {
    url: 'https://shop.example/shop/cart/',
    title: 'Basket',
    headings: ['Basket'],
    labels: ['Discount code', 'Wrap as a present'],
    buttons: ['Apply'],
    errors: [],
  };
  expect(createAnticipator(faq, { threshold: 0 }).suggest(page)).toEqual(
    createAnticipator(bare, { threshold: 0 }).suggest(page),
  );
});
