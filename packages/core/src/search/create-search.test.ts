import { afterEach, expect, test, vi } from 'vitest';
import type { Article, Faq } from '../faq/faq.js';
import { createSearch as createSearchWithoutTypos } from '../search.js';
import { fuseTypos } from './fuse-typos.js';
import type { Search } from './search-result.js';

afterEach(() => vi.unstubAllGlobals());

const articles: Article[] = [
  {
    id: 'refund',
    section: 'Payment',
    question: 'When do I get my refund?',
    answer:
      'We send the money back as soon as the parcel is here. It takes up to five working days. Your bank may need two more days. ' +
      'If nothing has arrived after two weeks, write to us with the number of your order and we will look into it together with the carrier.',
  },
  {
    id: 'return',
    section: 'Returns',
    question: 'How do I return an item?',
    answer: 'Print the label and bring the parcel to a shop.',
  },
  {
    id: 'login',
    section: 'Account',
    question: 'I cannot sign in',
    answer: 'Reset your password, then sign in again.',
    keywords: ['login'],
  },
  {
    id: 'delete',
    section: 'Account',
    question: 'How can I delete my account?',
    answer: 'Open settings and choose **Delete account**.',
  },
  {
    id: 'delivery',
    section: 'Delivery',
    question: 'How long does delivery take?',
    answer: 'Two to four days.',
    questions: ['When will my parcel arrive?'],
  },
  {
    id: 'card',
    section: 'Payment',
    question: 'My card was declined',
    answer: 'Try another card or pay by invoice.',
    errors: ['51'],
  },
];
const faq: Faq = {
  schemaVersion: 1,
  language: 'en',
  articles,
  synonyms: [
    ['parcel', 'package'],
    ['money back', 'refund'],
  ],
};
const createSearch = (source: Faq): Search => createSearchWithoutTypos(source, { typos: fuseTypos });
const search = createSearch(faq);
const ids = (query: string, options = {}) =>
  search.find(query, options).hits.map(({ article }) => article.id);

test('puts the article first that a person would', () => {
  expect(ids('refund')[0]).toBe('refund');
  expect(ids('how do i delete the account')[0]).toBe('delete');
  expect(ids('my card got declined!!')[0]).toBe('card');
  expect(ids('when does my parcel come')[0]).toBe('delivery');
});

test('understands what is misspelt, and says so', () => {
  const { hits, understood } = search.find('get my refnud');
  expect(hits[0]?.article.id).toBe('refund');
  expect(understood.at(-1)).toEqual({ text: 'refnud', start: 7, end: 13, kind: 'corrected', as: ['refund'] });
});

test('understands a misspelt form of a word that the site has in another form', () => {
  expect(ids('ressetting it')[0]).toBe('login');
  expect(search.find('ressetting').understood).toMatchObject([{ kind: 'corrected', as: ['reset'] }]);
});

test('understands a misspelt word that stands for one of the site', () => {
  const found = search.find('reimbrse');
  expect(found.hits[0]?.article.id).toBe('refund');
  expect(found.understood).toMatchObject([{ kind: 'corrected', as: ['reimburse'] }]);
});

test('cuts no word into parts that are words of nobody', () => {
  const faq: Faq = {
    schemaVersion: 1,
    language: 'en',
    articles: [
      { id: 'make', question: 'How to make a copy?', answer: 'Press copy.' },
      { id: 'markdown', question: 'May I use markdown?', answer: 'Yes, down there.' },
    ],
  };
  const found = createSearchWithoutTypos(faq, { typos: fuseTypos }).find('makdown');
  expect(found.understood).toMatchObject([{ kind: 'corrected', as: ['markdown'] }]);
});

test('leaves a word as it is when told to', () => {
  const { understood } = search.find('refnud ', { keep: ['Refnud'] });
  expect(understood[0]).toMatchObject({ kind: 'ignored', as: [] });
});

test('takes the last word as the start of one while it is being typed', () => {
  const { hits, understood } = search.find('how long does deliv');
  expect(hits[0]?.article.id).toBe('delivery');
  expect(understood.at(-1)).toMatchObject({ text: 'deliv', kind: 'expanded', as: ['delivery'] });
});

test('finds what the site calls otherwise, by words and by phrases of its synonyms', () => {
  expect(ids('when will my package arrive')[0]).toBe('delivery');
  expect(ids('package')).toContain('return');
  expect(ids('i want my money back')[0]).toBe('refund');
});

test('finds words written together or apart', () => {
  expect(ids('log in')[0]).toBe('login');
  expect(ids('signin')[0]).toBe('login');
});

test('marks words that say little as ignored', () => {
  const { understood } = search.find('how do I return it');
  expect(understood.map(({ text, kind }) => [text, kind])).toEqual([
    ['how', 'ignored'],
    ['do', 'ignored'],
    ['I', 'ignored'],
    ['return', 'used'],
    ['it', 'ignored'],
  ]);
});

test('answers nothing to nothing', () => {
  for (const query of ['', '   ', '\n']) {
    expect(search.find(query)).toEqual({ hits: [], understood: [], miss: false });
  }
});

test('says when nothing is certain, and still offers the closest', () => {
  expect(search.find('refund').miss).toBe(false);
  const wrong = search.find('do you sell gift vouchers for a haircut on sunday');
  expect(wrong.miss).toBe(true);
  expect(search.find('???')).toMatchObject({ hits: [], miss: true });
  expect(search.find('what is it about')).toMatchObject({ miss: true });
});

test('tells how certain the first hit is: less so the less of the query it speaks of, nothing for nothing', () => {
  const certainty = (query: string) => search.find(query).certainty ?? Number.NaN;
  expect(certainty('when do I get my refund')).toBeGreaterThan(certainty('refund for a haircut on sunday'));
  expect(certainty('refund for a haircut on sunday')).toBeGreaterThan(certainty('unicorn haircut'));
  expect(certainty('unicorn haircut')).toBe(0);
  expect(search.find('')).not.toHaveProperty('certainty');
});

test('leaves rejected articles out, stays in a section, stops at the limit', () => {
  expect(ids('refund', { without: ['refund'] })).not.toContain('refund');
  expect(ids('account', { section: 'Payment' })).not.toContain('delete');
  expect(ids('my parcel', { limit: 1 })).toHaveLength(1);
});

test('offers sections to choose from when the leaders are nearly equal and differ, never when one leads', () => {
  const twins = createSearch({
    schemaVersion: 1,
    language: 'en',
    articles: [
      { id: 'a', section: 'Hotels', question: 'Cancel a booking', answer: '' },
      { id: 'b', section: 'Flights', question: 'Cancel a booking', answer: '' },
      { id: 'c', section: 'Cars', question: 'Change the driver', answer: '' },
    ],
  });
  expect(twins.find('cancel a booking').clarify).toEqual([
    { section: 'Hotels', label: 'Hotels' },
    { section: 'Flights', label: 'Flights' },
  ]);
  const chosen = twins.find('cancel a booking', { section: 'Flights' });
  expect(chosen.hits.map(({ article }) => article.id)).toEqual(['b']);
  expect(chosen.clarify).toBeUndefined();
  expect(search.find('delete my account').clarify).toBeUndefined();
});

test('shows the passage that answers, and marks the words in it', () => {
  const { snippet, ranges } = search.find('refund order number carrier').hits[0] ?? {
    snippet: '',
    ranges: { snippet: [] },
  };
  expect(snippet).toMatch(/carrier/);
  expect(ranges.snippet.map(([start, end]) => snippet.slice(start, end))).toEqual([
    'number',
    'order',
    'carrier',
  ]);
});

test('shows answers as words, without Markdown', () => {
  expect(search.find('delete account').hits[0]?.snippet).toBe('Open settings and choose Delete account.');
});

test('marks whole words exactly, whatever stands around them', () => {
  for (const [language, question, query, marked] of [
    ['en', '👩‍👩‍👧 Family 🎁 cafés?', 'cafe', ['cafés']],
    ['de', 'Wo ist meine Rücksendung?', 'ruecksendung', ['Rücksendung']],
    ['ja', '返品はできますか', '返品', ['返品']],
    ['zh', '怎么申请退款？', '退款', ['退款']],
    ['ar', 'كيف أُرجع الطلب؟', 'طلب', ['الطلب']],
    ['he', 'איך מבטלים הזמנה?', 'הזמנה', ['הזמנה']],
    ['fr', "Où est l'article ?", 'article', ['article']],
  ] as const) {
    const [hit] = createSearch({
      schemaVersion: 1,
      language,
      articles: [{ id: 'a', question, answer: '' }],
    }).find(query).hits;
    expect(
      hit?.ranges.question.map(([start, end]) => question.slice(start, end)),
      language,
    ).toEqual(marked);
  }
});

test('marks connected runs where a browser cannot cut scripts without spaces', () => {
  vi.stubGlobal('Intl', {});
  const articles = [{ id: 'a', question: '怎么申请退款？', answer: '' }];
  const [hit] = createSearch({ schemaVersion: 1, language: 'zh', articles }).find('申请退款').hits;
  expect(hit?.ranges.question).toEqual([[2, 6]]);
});

test('takes names of object members for words', () => {
  const odd = createSearch({
    schemaVersion: 1,
    language: 'en',
    articles: ['constructor', '__proto__', 'hasOwnProperty', 'toString'].map((word) => ({
      id: word,
      question: word,
      answer: '',
    })),
  });
  for (const word of ['constructor', '__proto__', 'hasOwnProperty', 'toString']) {
    expect(odd.find(word).hits[0]?.article.id).toBe(word);
  }
  expect(ids('constructor')).toEqual([]);
});

test('hands out the article of the FAQ itself', () => {
  expect(search.find('refund').hits[0]?.article).toBe(articles[0]);
});

test('does not let one article with many learned wordings swallow its neighbours', () => {
  const wordings = Array.from({ length: 40 }, (_, at) => `refund for order ${at} when how long`);
  const learned = articles.map((article) =>
    article.id === 'refund' ? { ...article, learned: wordings } : article,
  );
  const search = createSearch({ ...faq, articles: learned });
  expect(search.find('how long does delivery take').hits[0]?.article.id).toBe('delivery');
  expect(search.find('when will my parcel arrive').hits[0]?.article.id).toBe('delivery');
});
