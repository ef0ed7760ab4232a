import { describe, expect, it } from 'vitest';
import type { PageContext } from '../anticipation/suggestion.js';
import type { Faq } from '../faq/faq.js';
import { buildIndex, createAnticipator } from '../search.js';
import { simulate } from './simulate.js';

const faq: Faq = {
  schemaVersion: 1,
  language: 'en',
  facts: { support: { value: 'our team' } },
  articles: [
    {
      id: 'declined',
      aliases: ['card'],
      question: 'Why was my card declined?',
      answer: 'The bank refused it.',
      errors: ['card_declined'],
    },
    { id: 'shipping', question: 'How much is shipping?', answer: 'Free from 50 euros.' },
    { id: 'gifts', question: 'Can I send a gift?', answer: 'Yes.', until: '2026-01-31' },
    { id: 'draft', question: 'What is a draft?', answer: 'This.', status: 'draft' },
  ],
  tips: [
    { id: 'slow', text: 'Ask {{facts.support}}, {{context.name|you}}.', when: { seconds: 30 } },
    { id: 'gift', article: 'gifts', when: { page: '/gifts' } },
    { id: 'again', article: 'card', when: { repeatedFailure: 2 } },
  ],
};
const page = (parts: Partial<PageContext>): PageContext => {
  return { url: '/', title: '', headings: [], labels: [], buttons: [], errors: [], ...parts };
};
const wrong = page({ url: '/cart', errors: ['Sorry: card_declined'] });

it('shows the answer to an error, with everything else and what held it', () => {
  const { suggestions, shown, held, tips } = simulate(faq, { page: wrong });
  expect(shown).toEqual({
    id: 'declined',
    kind: 'suggestion',
    as: 'tip',
    text: 'Why was my card declined?',
    article: 'declined',
    reason: { kind: 'error', text: 'Sorry: card_declined' },
  });
  expect(suggestions[0]).toMatchObject({ article: 'declined', confidence: 1, passed: true });
  expect(tips).toContainEqual({ id: 'slow', holds: false, detail: 'seconds: 3 of 30', rule: 'condition' });
  expect(held).toContainEqual({ id: 'slow', rule: 'condition', detail: 'seconds: 3 of 30' });
});

describe('a tip of the editors', () => {
  it('is shown in its own words, filled in', () => {
    const input = { page: page({ extra: { name: 'Ada' } }), signs: { focusedSeconds: 30 } };
    expect(simulate(faq, input).shown).toEqual({
      id: 'slow',
      kind: 'tip',
      as: 'tip',
      text: 'Ask our team, Ada.',
    });
  });

  it('is shown in the words of its article, which may go by a former id', () => {
    const { shown } = simulate(faq, { page: page({ url: '/checkout' }), signs: { failures: 2 } });
    expect(shown).toMatchObject({
      id: 'again',
      as: 'badge',
      text: 'Why was my card declined?',
      article: 'declined',
    });
  });

  it('is held when its article is over', () => {
    const input = { page: page({ url: '/gifts' }) };
    const rule = (now: string) => simulate(faq, { ...input, now: Date.parse(now) }).tips[1]?.rule;
    expect(rule('2026-01-31T12:00Z')).toBeUndefined();
    expect(rule('2026-02-01T12:00Z')).toBe('no-article');
  });
});

it('says how far below the threshold a suggestion is, and may be given another threshold', () => {
  const input = { page: page({ title: 'Shipping', notFound: true }) };
  const strict = simulate(faq, { ...input, threshold: 0.99 });
  expect(strict.shown).toBeUndefined();
  expect(strict.suggestions[0]).toMatchObject({ article: 'shipping', threshold: 0.99, passed: false });
  expect(strict.held).toContainEqual({
    id: 'shipping',
    rule: 'low-confidence',
    detail: expect.stringMatching(/^0\.\d\d of 0\.99$/),
  });
  expect(simulate(faq, { ...input, threshold: 0.1 }).shown?.id).toBe('shipping');
});

it('takes a visitor as described: budget, memory and moment', () => {
  const rules = (parts: object) => simulate(faq, { page: wrong, ...parts }).held.map(({ rule }) => rule);
  expect(rules({ budget: { muted: true } })).toContain('muted');
  expect(rules({ signs: { typing: true } })).toContain('typing');
  expect(simulate(faq, { page: wrong, budget: { stored: false } }).shown?.id).toBe('declined');
  expect(simulate(faq, { page: wrong, memory: { dismissed: ['declined'] } }).shown).toBeUndefined();
});

it('offers what the anticipator would, however many it looks at', () => {
  const many = Array.from({ length: 30 }, (_, number) => ({
    id: `a${number}`,
    question: `How do I return ${'an item to the shop '.repeat(number % 7)} number ${number}?`,
    answer: 'So.',
  }));
  const large = { ...faq, articles: many, tips: [] };
  const on = page({
    url: '/return',
    title: 'Return an item',
    headings: ['Return to the shop'],
    notFound: true,
  });
  for (const threshold of [0.1, 0.3, 0.5, 0.7]) {
    const { suggestions, shown } = simulate(large, { page: on, threshold });
    const passed = suggestions.filter((one) => one.passed).map(({ article }) => article);
    const offered = createAnticipator(large, { threshold }).suggest(on);
    expect(passed.slice(0, 3)).toEqual(offered.map(({ article }) => article.id));
    expect(shown?.id).toBe(offered[0]?.article.id);
  }
  expect(simulate(large, { page: on, threshold: 1 }).suggestions.length).toBe(10);
});

it('works with an index, to which tips are given beside', () => {
  const index = JSON.parse(JSON.stringify(buildIndex(faq)));
  expect(simulate(index, { page: wrong }).shown?.id).toBe('declined');
  const tips = [{ id: 't', text: 'Hello', when: { page: '/cart' } }];
  expect(simulate(index, { page: { ...wrong, errors: [] }, tips }).shown).toMatchObject({
    id: 't',
    text: 'Hello',
  });
});

it('is silent without a sign of need, and about an FAQ without articles', () => {
  expect(simulate(faq, { page: page({ title: 'Why was my card declined?' }) }).shown).toBeUndefined();
  expect(simulate({ ...faq, articles: [], tips: [] }, { page: wrong })).toEqual({
    page: wrong,
    suggestions: [],
    tips: [],
    held: [],
  });
});

it('leaves what it is given as it was, and answers the same again', () => {
  const before = structuredClone(faq);
  const first = simulate(faq, { page: wrong, now: 0 });
  expect(simulate(faq, { page: wrong, now: 0 })).toEqual(first);
  expect(faq).toEqual(before);
});
