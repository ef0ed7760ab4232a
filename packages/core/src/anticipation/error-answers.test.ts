import { expect, test } from 'vitest';
import type { Article, Faq } from '../faq/faq.js';
import { buildIndex, createAnticipator } from '../search.js';
import type { PageContext } from './suggestion.js';

const articles: Article[] = [
  { id: 'asked', question: 'What does E-1234 mean?', answer: 'The form has expired. Load the page again.' },
  {
    id: 'answered',
    question: 'Why can I not upload my file?',
    answer: 'ERR_TOO_LARGE stands for more than 10 MB.',
  },
  { id: 'password', question: 'How do I choose a valid password?', answer: 'Twelve characters or more.' },
  { id: 'number', question: 'How do I enter a tracking number?', answer: 'Under orders.' },
  { id: 'shipping', question: 'How much is shipping?', answer: 'It depends on the country.' },
];
const faq: Faq = { schemaVersion: 1, language: 'en', articles };
const anticipator = createAnticipator(faq);
const page = (...errors: string[]): PageContext => {
  return { url: '/konto/42', title: 'Mein Konto', headings: [], labels: [], buttons: [], errors };
};
const ids = (errors: string[], { suggest } = anticipator) =>
  suggest(page(...errors)).map(({ article }) => article.id);

test('finds the code of an error in a question, however it is written and in whatever language the page is', () => {
  for (const error of [
    'E1234',
    'Error 1234',
    'Leider ist etwas schiefgegangen. Bitte versuchen Sie es später noch einmal (Code: E-1234, Vorgang 9912).',
    '処理できませんでした：ｅ１２３４',
    'Fehler 1234',
  ]) {
    expect([error, ids([error])]).toEqual([error, ['asked']]);
  }
  expect(anticipator.suggest(page('Oops: E1234'))[0]?.cues).toEqual([{ kind: 'error', text: 'Oops: E1234' }]);
});

test('finds a code in an answer too, also in that of a built index', () => {
  const long = {
    ...faq,
    articles: articles.map((one) => ({
      ...one,
      answer: `${'Well. '.repeat(60)}${one.answer} E-5678x9 XK77`,
    })),
  };
  expect(ids(['upload failed: err_too_large'])[0]).toBe('answered');
  const one = {
    ...long,
    articles: long.articles.map((article, at) => (at ? (articles[at] ?? article) : article)),
  };
  expect(ids(['Fehler XK77'], createAnticipator(buildIndex(one)))).toEqual(['asked']);
});

test('takes no other code for it', () => {
  for (const error of [
    'E-12345',
    'E-123',
    'AE-1234',
    'E-1234-7',
    '1.234,00 EUR',
    '12-1234-5',
    'order-1234',
  ]) {
    expect([error, ids([error])]).toEqual([error, []]);
  }
});

test('is no more certain of an article because of an error that the article does not know', () => {
  const ranker = createAnticipator(faq, { threshold: 0 });
  for (const error of [
    'Please enter a valid postcode of your country',
    'Socket hang up',
    'Unknown zone: number',
  ]) {
    expect([error, ids([error])]).toEqual([error, []]);
    for (const { confidence } of ranker.suggest(page(error))) expect(confidence).toBeLessThan(0.3);
  }
});

test('answers an error in plain words', () => {
  expect(ids(['Choose a valid password'])).toEqual(['password']);
});

test('puts the answer to an error before the article of the page', () => {
  const pinned = {
    ...faq,
    articles: articles.map((one) => (one.id === 'shipping' ? { ...one, pages: ['/konto/*'] } : one)),
  };
  expect(ids(['E1234'], createAnticipator(pinned))).toEqual(['asked', 'shipping']);
});
