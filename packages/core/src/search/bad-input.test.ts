import { describe, expect, test } from 'vitest';
import { sectionsFaq } from '../../test/sections-faq.js';
import type { Article, Faq } from '../faq/faq.js';
import { buildIndex, createSearch } from '../search.js';
import { fuseTypos } from './fuse-typos.js';
import type { SearchResult, TypoFinder } from './search-result.js';

/** A question about a refund in every language that we know something of, and in some that we do not. */
const questions: Record<string, [question: string, query: string]> = {
  en: ['When do I get my refund?', 'refund'],
  de: ['Wann bekomme ich meine Rückerstattung?', 'ruckerstattung'],
  fr: ['Quand l’argent est-il remboursé ?', 'rembourser'],
  es: ['¿Cuándo recibo mi reembolso?', 'reembolso'],
  it: ['Quando ricevo il rimborso?', 'rimborso'],
  pt: ['Quando recebo o reembolso?', 'reembolso'],
  nl: ['Wanneer krijg ik mijn terugbetaling?', 'terugbetaling'],
  ja: ['返金はいつですか？', '返金'],
  zh: ['我什么时候收到退款？', '退款'],
  ar: ['متى أسترد المال؟', 'المال'],
  he: ['מתי מקבלים החזר?', 'החזר'],
  th: ['จะได้เงินคืนเมื่อไหร่', 'เงินคืน'],
  ko: ['환불은 언제 되나요?', '환불은'],
  xx: ['Zorba wint flimo?', 'flimo'],
};

/** An FAQ of three articles in one language. */
function faqIn(language: string): Faq {
  const [question = ''] = questions[language] ?? [];
  return {
    schemaVersion: 1,
    language,
    articles: [
      { id: 'right', question, answer: `**${question}** 1`, section: 'constructor' },
      { id: 'other', question: 'iPhone 15 (64 GB) = 2 colours', answer: '…', section: '__proto__' },
      { id: '__proto__', question: 'toString of C++ / C#', answer: '', section: 'toString' },
    ],
  };
}

const hostile: Record<string, string> = {
  'one letter': 'r',
  'one letter of another script': '你',
  'a mark without a letter': '\u0301',
  '10,000 letters': 'x'.repeat(10_000),
  '10,000 marks on a letter': `a${'\u0301'.repeat(10_000)}`,
  '10,000 words': 'refund 退款 החזר '.repeat(3_334),
  'stop words': 'how do I the a of what is der die das wie kann ich le la de que est',
  punctuation: '?!…—“”«»¿¡.,;:()[]{}<>@#$%^&*+=|\\/~`\'"',
  'control characters': 'ref\u0000und\u0007 \u001b[31m \u007f\u0085',
  'bidi characters': '\u202erefund\u202c \u2066x\u2069 \u200f\u200e',
  'lone surrogates': '\ud83d refund \udc69\ud83d',
  'half a pair at the end': `refund ${'👩'.slice(0, 1)}`,
  'operators of Fuse': '=refund !bar ^a c$ | "x y" \'z',
  'a regular expression': '(a+)+$ .* [a-z]{1,99} \\p{L} (?<=x)',
  'names of members': 'constructor __proto__ toString valueOf hasOwnProperty prototype',
  'mixed scripts': 'refund退款החזרเงินคืнaрaypal환불',
  digits: '0 00 51 2052 ١٢٣ ４２ 1e9 -1 NaN Infinity',
  markup: '<img src=x onerror=alert(1)> {{facts.x}} {{context.y|z}} **b**',
  emoji: '👩‍👩‍👧‍👦🇩🇪👍🏽1️⃣',
  'white space': ' \t\u00a0\u3000\u2028refund\u2029',
  'letters that grow': 'İﬃﷺ'.repeat(200),
};

function expectSane({ hits, understood, miss, certainty, clarify }: SearchResult, query: string): void {
  expect(hits.length).toBeLessThanOrEqual(10);
  expect(new Set(hits.map(({ article }) => article.id)).size).toBe(hits.length);
  for (const { score } of hits) expect(score).toBeGreaterThan(0);
  expect(understood.length).toBeLessThanOrEqual(48);
  for (const { text, start, end } of understood) expect(text).toBe(query.slice(start, end));
  expect(certainty).toBeGreaterThanOrEqual(0);
  expect(Number.isFinite(certainty)).toBe(true);
  if (hits.length === 0) expect([miss, clarify]).toEqual([true, undefined]);
}

describe.each(Object.keys(questions))('an FAQ in %s', (language) => {
  const faq = faqIn(language);
  const search = createSearch(faq, { typos: fuseTypos });

  test('is found by its own words, whole and beside noise', () => {
    const [question = '', query = ''] = questions[language] ?? [];
    for (const asked of [question, query, `\u202e${query}\u0000`, `"${query}" | !x`, ` ${query}?!`]) {
      expect([asked, search.find(asked).hits[0]?.article.id]).toEqual([asked, 'right']);
    }
    expect(search.find(question).miss).toBe(false);
  });

  test.each(Object.entries(hostile))('answers %s sanely', (_, query) => {
    expectSane(search.find(query), query);
    expectSane(search.find(query, { keep: [query], without: [query], section: query }), query);
  });
});

test('asks for help with words a bounded number of times, however long the query is', () => {
  let asked = 0;
  let longest = 0;
  const typos: TypoFinder = (word, vocabulary) => {
    asked++;
    longest = Math.max(longest, word.length);
    return fuseTypos(word, vocabulary);
  };
  const search = createSearch(sectionsFaq, { typos });
  for (const query of ['qzxv '.repeat(2_000), 'q'.repeat(10_000), '你'.repeat(10_000), 'ab'.repeat(5_000)]) {
    asked = 0;
    expect(search.find(query).hits).toEqual([]);
    expect(asked).toBeLessThanOrEqual(4 * 48);
  }
  expect(longest).toBeLessThanOrEqual(60);
});

test('reads a question as it is typed, letter by letter, without one that fails', () => {
  const search = createSearch(sectionsFaq, { typos: fuseTypos });
  const query = 'Où est l’İnvoice (n° 👩‍👩‍👧 12)? ﬁnd 退款 it';
  for (let length = 1; length <= query.length; length++) {
    expectSane({ certainty: 0, ...search.find(query.slice(0, length)) }, query.slice(0, length));
  }
});

const one = (article: Partial<Article>): Faq => ({
  schemaVersion: 1,
  language: 'en',
  articles: [{ id: 'a', question: '', answer: '', ...article }],
});

test('takes an FAQ without articles, and one with a single one, empty or whole', () => {
  const nothing = { ...one({}), articles: [] };
  expect(createSearch(nothing).find('refund')).toMatchObject({ hits: [], miss: true, certainty: 0 });
  expect(createSearch(one({})).find('refund')).toMatchObject({ hits: [], miss: true });
  const [hit] = createSearch(one({ question: 'How do refunds work?' })).find('refund').hits;
  expect(hit).toMatchObject({ snippet: '', ranges: { question: [[7, 14]], snippet: [] } });
});

test('finds a question of stop words alone, and is not disturbed by one of emoji', () => {
  const articles = [
    { id: 'emoji', question: '👩‍👧 🎁?', answer: '' },
    { id: 'who', question: 'Who are you?', answer: 'A shop.' },
    { id: 'refund', question: 'When do I get my refund?', answer: 'Soon.' },
  ];
  const search = createSearch({ ...one({}), articles });
  expect(search.find('who are you').hits[0]?.article.id).toBe('who');
  expect(search.find('refund').hits.map(({ article }) => article.id)).toEqual(['refund']);
  expect(search.find('🎁').hits).toEqual([]);
});

test('keeps the order of the file between articles that are the same', () => {
  const twin = { question: 'When do I get my refund?', answer: 'Soon.' };
  const articles = [
    { id: 'z', ...twin },
    { id: 'a', ...twin },
    { id: 'm', ...twin },
  ];
  const { hits } = createSearch({ ...one({}), articles }).find('refund');
  expect(hits.map(({ article }) => article.id)).toEqual(['z', 'a', 'm']);
  expect(new Set(hits.map(({ score }) => score)).size).toBe(1);
});

test('reads the beginning of an answer of 10,000 words, and keeps little of it', () => {
  const answer = `Refunds come first. ${Array.from({ length: 10_000 }, (_, at) => `word${at}`).join(' ')} lastly`;
  const faq = one({ question: 'Long', answer });
  const search = createSearch(faq);
  expect(search.find('refunds').hits[0]?.snippet).toMatch(/^Refunds come first\./);
  expect(search.find('lastly').hits).toEqual([]);
  expect(JSON.stringify(buildIndex(faq)).length).toBeLessThan(1_000);
});

test('takes a word of a thousand letters for noise, in a question too', () => {
  const word = 'Donaudampfschifffahrt'.repeat(50);
  const search = createSearch(one({ question: `Where is ${word}?`, answer: word }));
  const [hit] = search.find(word).hits;
  expect(hit?.ranges.question).toEqual([[9, 9 + word.length]]);
  expect(hit?.snippet.length).toBeLessThanOrEqual(180);
});

test('says in words that there is nothing to search', () => {
  for (const source of [null, undefined, 'faq.json']) {
    expect(() => createSearch(source as never)).toThrow(/^helpahead: .* is neither an FAQ nor an index/);
  }
});

test('finds nothing for no question, and no fewer than none', () => {
  const { find } = createSearch({
    schemaVersion: 1,
    language: 'en',
    articles: [{ id: 'a', question: 'Where is it?', answer: 'Here.' }],
  });
  for (const query of [undefined, null]) expect(find(query as never).hits).toEqual([]);
  expect(find('where is it', { limit: -1 }).hits).toEqual([]);
  expect(find('where is it', null as never).hits).toHaveLength(1);
});
