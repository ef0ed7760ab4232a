import { describe, expect, test } from 'vitest';
import { sectionsFaq } from '../../test/sections-faq.js';
import type { Article, Faq } from '../faq/faq.js';
import { createSearch } from '../search.js';
import { fuseTypos } from './fuse-typos.js';
import type { FindOptions } from './search-result.js';

const search = createSearch(sectionsFaq, { typos: fuseTypos });
const find = (query: string, options?: FindOptions) => search.find(query, options);
const choices = (query: string) => find(query).clarify?.map(({ section }) => section) ?? [];
const best = (query: string, options?: FindOptions) => find(query, options).hits[0]?.article.id;
const small = (articles: Article[]): Faq => ({ schemaVersion: 1, language: 'en', articles });

/** What may be meant by each vague query, by section. */
const vague: Record<string, Record<string, string>> = {
  cancel: {
    Orders: 'order-cancel',
    Subscription: 'sub-cancel',
    Account: 'account-delete',
    Payment: 'pay-cancel',
  },
  'how do I cancel': { Orders: 'order-cancel', Subscription: 'sub-cancel', Payment: 'pay-cancel' },
  'how do I cancl it': { Orders: 'order-cancel', Subscription: 'sub-cancel' },
  'where do I find the invoice?': { Orders: 'order-invoice', Subscription: 'sub-invoice' },
  invoice: { Orders: 'order-invoice', Subscription: 'sub-invoice' },
  'change my address': { Orders: 'order-address', Account: 'account-email' },
};

describe.each(Object.entries(vague))('%s', (query, meant) => {
  test('has a visitor choose between the sections that may be meant', () => {
    expect(choices(query)).toEqual(expect.arrayContaining(Object.keys(meant)));
    expect(choices(query).length).toBeLessThanOrEqual(4);
    expect(find(query).clarify?.every(({ section, label }) => label === section)).toBe(true);
  });

  test.each(Object.entries(meant))(
    'is answered by one choice of %s, which can be taken back',
    (section, id) => {
      const before = find(query);
      const chosen = find(query, { section });
      expect(chosen.hits[0]?.article.id).toBe(id);
      expect(chosen.hits.every(({ article }) => article.section === section)).toBe(true);
      expect(chosen.clarify).toBeUndefined();
      expect(find(query)).toEqual(before);
    },
  );
});

test('never asks when a visitor says which one', () => {
  for (const [query, id] of [
    ['cancel my order', 'order-cancel'],
    ['cancel subscription', 'sub-cancel'],
    ['how can I cancel my account', 'account-delete'],
    ['cancel the payment', 'pay-cancel'],
    ['change email address', 'account-email'],
    ['change the delivery adress', 'order-address'],
    ['change my plan', 'sub-change'],
    ['where is my parcel', 'order-status'],
    ['forgot password', 'account-password'],
    ['can i pay with paypal', 'pay-methods'],
    ['refund', 'pay-refund'],
    ['charged twice', 'pay-twice'],
    ['pause', 'sub-pause'],
  ] as const) {
    expect([query, choices(query), best(query)]).toEqual([query, [], id]);
  }
});

test('never asks about a question of the FAQ itself, unless another section has the very same', () => {
  for (const { id, question } of sectionsFaq.articles) {
    const isTwin = sectionsFaq.articles.some((other) => other.id !== id && other.question === question);
    expect([question, choices(question).length]).toEqual([question, isTwin ? 2 : 0]);
    if (!isTwin) expect(best(question)).toBe(id);
  }
});

test('never asks when a general answer is the very question that was asked', () => {
  const general: Article = {
    id: 'any',
    section: 'Help',
    question: 'How do I cancel?',
    answer: 'It depends.',
  };
  const found = createSearch(small([general, ...sectionsFaq.articles])).find('how do i cancel');
  expect(found.hits[0]?.article.id).toBe('any');
  expect(found.clarify).toBeUndefined();
});

test('never asks when nothing is certain, or there is nothing to ask about', () => {
  expect(find('unicorn insurance on the moon').miss).toBe(true);
  for (const query of ['unicorn insurance on the moon', 'month', '', '???', 'how do I']) {
    expect([query, choices(query)]).toEqual([query, []]);
  }
});

test('never asks about one section, an answer without a section, or more than four', () => {
  const twins = (sections: (string | undefined)[]) =>
    createSearch(
      small([
        ...sections.map(
          (section, at): Article => ({
            id: `a${at}`,
            question: 'Cancel a booking',
            answer: '',
            ...(section === undefined ? {} : { section }),
          }),
        ),
        ...Array.from({ length: 8 }, (_, at) => ({ id: `b${at}`, question: `Other ${at}`, answer: '' })),
      ]),
    ).find('cancel').clarify?.length;
  expect(twins(['A', 'A', 'A'])).toBeUndefined();
  expect(twins(['A', 'B', undefined])).toBeUndefined();
  expect(twins(['A', ''])).toBeUndefined();
  expect(twins(['A', 'B'])).toBe(2);
  expect(twins(['A', 'B', 'A', 'C', 'D'])).toBe(4);
  expect(twins(['A', 'B', 'C', 'D', 'E'])).toBeUndefined();
  expect(twins(['__proto__', 'constructor'])).toBe(2);
});

test('asks again about what is left when a leader was rejected', () => {
  const { clarify } = find('cancel', { without: ['order-cancel'] });
  expect(clarify?.map(({ section }) => section)).not.toContain('Orders');
  expect(clarify?.length).toBeGreaterThan(1);
});
