import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, Faq } from '../faq/faq.js';
import { buildIndex, createAnticipator } from '../search.js';
import type { PageContext, Suggestion } from './suggestion.js';

const articles: Article[] = [
  {
    id: 'declined',
    question: 'Why was my card declined?',
    answer: 'The bank refused it. Try another card.',
    errors: ['card_declined', 'E-51'],
  },
  { id: 'shipping', question: 'How much is shipping?', answer: 'Free from 50 euros, else 4.90.' },
  {
    id: 'return',
    question: 'How do I return an item?',
    answer: 'Print the label. Bring the parcel to a shop.',
    pages: ['/orders/:id/return'],
  },
  { id: 'password', question: 'I forgot my password', answer: 'Ask for a link by mail.' },
  { id: 'size', question: 'Which size fits me?', answer: 'See the table of sizes.', notPages: ['/sizes/*'] },
  { id: 'invoice', question: 'Can I pay by invoice?', answer: 'Yes, as a company.', audience: ['business'] },
];
const faq: Faq = { schemaVersion: 1, language: 'en', articles };
const anticipator = createAnticipator(faq);
const ranker = createAnticipator(faq, { threshold: 0 });

const page = (parts: Partial<PageContext>): PageContext => {
  return { url: '/', title: '', headings: [], labels: [], buttons: [], errors: [], ...parts };
};
const ids = (suggestions: Suggestion[]) => suggestions.map(({ article }) => article.id);

test('offers the answer that a page asks for', () => {
  expect(
    ids(anticipator.suggest(page({ url: '/account/forgot-password', title: 'Forgot your password?' }))),
  ).toEqual(['password']);
  expect(ids(ranker.suggest(page({ url: '/checkout/shipping', title: 'Shipping' })))[0]).toBe('shipping');
});

test('is certain where a page has the question for its name, however little the question tells', () => {
  const home: Article = {
    id: 'home',
    question: 'What happens if I am not at home?',
    answer: 'It comes again.',
  };
  const { suggest } = createAnticipator({ ...faq, articles: [...articles, home] });
  const noise = {
    labels: ['Email'],
    buttons: ['Search'],
    text: 'Welcome to our shop, where we sell many things.',
  };
  for (const named of [
    { title: 'What happens if I am not at home? | Shop' },
    { headings: ['What happens if I am not at home'] },
    { url: 'https://shop.example/help/what-happens-if-i-am-not-at-home' },
  ]) {
    const [first] = suggest(page({ ...noise, ...named }));
    expect(first).toMatchObject({ article: { id: 'home' }, confidence: expect.closeTo(0.9, 1) });
  }
});

test('reads what there is of a page that is none', () => {
  const clobbered = { url: null, title: {}, headings: [null, 5, {}, 'I forgot my password'], errors: 'E-51' };
  expect(ids(ranker.suggest(clobbered as unknown as PageContext))[0]).toBe('password');
  expect(ranker.suggest({} as PageContext)).toEqual([]);
  expect(ranker.suggest(undefined as unknown as PageContext)).toEqual([]);
});

test('is silent on a page that asks for nothing', () => {
  expect(anticipator.suggest(page({}))).toEqual([]);
  expect(
    anticipator.suggest(
      page({ url: '/about', title: 'About our founders', text: 'We started in a garage.' }),
    ),
  ).toEqual([]);
});

test('gives reasons that are literal quotes of the page', () => {
  const context = page({
    url: '/help/returns',
    title: 'Return an item | Shop',
    headings: ['Your parcel'],
    labels: ['Item'],
  });
  const quotes = [context.url, context.title, ...context.headings, ...context.labels];
  const [first] = ranker.suggest(context);
  expect(first?.article.id).toBe('return');
  expect(first?.cues[0]).toEqual({ kind: 'title', text: 'Return an item | Shop' });
  for (const { text } of first?.cues ?? []) expect(quotes).toContain(text);
});

test('puts first what the editor pinned to the page, with the pattern as its reason, and ranks the rest', () => {
  const found = ranker.suggest(
    page({ url: 'https://shop.example/orders/77/return?x=1', title: 'Which size fits?' }),
  );
  expect(ids(found)).toEqual(['return', 'size']);
  expect(found[0]).toMatchObject({ confidence: 1, cues: [{ kind: 'pin', text: '/orders/:id/return' }] });
});

test('answers a visible error before all else, by code or by part of its message', () => {
  const url = '/orders/77/return';
  for (const error of ['Payment failed (E-51).', 'Error: CARD_DECLINED', 'Bezahlung abgelehnt: e-51']) {
    const found = anticipator.suggest(page({ url, errors: [error] }));
    expect(ids(found).slice(0, 2)).toEqual(['declined', 'return']);
    expect(found[0]?.cues).toEqual([{ kind: 'error', text: error }]);
  }
  for (const error of ['Payment failed (E-512).', 'SUPERE-51', 'not_card_declined_yet2']) {
    const found = anticipator.suggest(page({ url: '/', errors: [error] }));
    expect(found.filter(({ confidence }) => confidence === 1)).toEqual([]);
  }
});

test('weighs the words of an error above those of the title', () => {
  const found = ranker.suggest(page({ title: 'Shipping', errors: ['This password is wrong'] }));
  expect(ids(found)[0]).toBe('password');
});

test('offers nowhere what the editor keeps from a page, what was dismissed or handled, or is for others', () => {
  const sizes = page({ url: '/sizes/shoes', title: 'Which size fits me?' });
  expect(ids(ranker.suggest(sizes))).not.toContain('size');
  expect(ids(ranker.suggest(page({ ...sizes, url: '/shoes' })))).toContain('size');
  expect(ids(ranker.suggest(page({ title: 'password' }), { dismissed: ['password'] }))).not.toContain(
    'password',
  );
  expect(ids(ranker.suggest(page({ title: 'password' }), { handled: ['password'] }))).not.toContain(
    'password',
  );
  const invoices = page({ title: 'Pay by invoice' });
  expect(ids(ranker.suggest(invoices, { audience: ['private'] }))).not.toContain('invoice');
  expect(ids(ranker.suggest(invoices, { audience: ['business'] }))).toContain('invoice');
  expect(ids(ranker.suggest(invoices))).toContain('invoice');
});

test('never offers a draft', () => {
  const drafts = articles.map((article): Article => ({ ...article, status: 'draft' }));
  expect(
    createAnticipator({ ...faq, articles: drafts }, { threshold: 0 }).suggest(page({ title: 'password' })),
  ).toEqual([]);
});

test('offers each article once, and no more than three', () => {
  const found = ranker.suggest(
    page({ title: 'Return an item, pay by card or invoice, which size, how much is shipping' }),
  );
  expect(found).toHaveLength(3);
  expect(new Set(ids(found)).size).toBe(3);
  expect(
    createAnticipator(faq, { threshold: 0, limit: 1 }).suggest(page({ title: 'card password' })),
  ).toHaveLength(1);
});

test('counts words that all pages share for little', () => {
  const context = page({
    title: 'Password reset',
    headings: ['Shipping', 'Shipping'],
    labels: ['Shipping'],
    buttons: ['Shipping'],
  });
  const plain = createAnticipator(faq, { threshold: 0 }).suggest(context);
  const informed = createAnticipator(faq, { threshold: 0, background: { shipping: 1 } }).suggest(context);
  expect(ids(plain)).toContain('shipping');
  expect(ids(informed)).not.toContain('shipping');
});

test('lets the pages before count a little', () => {
  const trail = { trail: ['/checkout/shipping', '/forgot-password'] };
  expect(ids(ranker.suggest(page({}), trail)).sort()).toEqual(['password', 'shipping']);
  expect(ids(ranker.suggest(page({ title: 'Which size' }), trail))[0]).toBe('size');
});

test('works in languages without spaces, and from an index', () => {
  const japanese: Faq = {
    schemaVersion: 1,
    language: 'ja',
    articles: [
      { id: 'return', question: '返品はできますか', answer: '30日以内に返品できます。' },
      { id: 'pay', question: '支払い方法は何がありますか', answer: 'カードで支払えます。' },
    ],
  };
  const index = JSON.parse(JSON.stringify(buildIndex(japanese)));
  const found = createAnticipator(index, { threshold: 0 }).suggest(page({ title: '返品のご案内' }));
  expect(ids(found)[0]).toBe('return');
});

test('takes any page, and is always between certain and not at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'password',
      '/orders/%E0%A4%A/return',
      'E-51',
      'card declined',
      '__proto__',
      'http://',
      '//',
      '?#',
    ),
  );
  const texts = fc.array(text, { maxLength: 4 });
  const anyPage = fc.record({
    url: text,
    title: text,
    headings: texts,
    labels: texts,
    buttons: texts,
    errors: texts,
    text,
  });
  fc.assert(
    fc.property(anyPage, fc.record({ trail: texts, dismissed: texts }), (context, memory) => {
      const found = ranker.suggest(context, memory);
      expect(ranker.suggest(context, memory)).toEqual(found);
      for (const { confidence, cues } of found) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(cues.length).toBeLessThanOrEqual(3);
      }
    }),
    { numRuns: 300 },
  );
});
