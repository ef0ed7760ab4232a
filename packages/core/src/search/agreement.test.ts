import { expect, test } from 'vitest';
import type { Article } from '../faq/faq.js';
import { addAllLanguages } from '../text/all-languages.js';
import { buildIndex } from './build-index.js';
import { createSearch } from './create-search.js';
import type { IndexFile } from './index-file.js';

addAllLanguages();

const refund: Article = {
  id: 'refund',
  question: 'How do I get a refund?',
  answer: 'Within five days on your card.',
  learned: ['I want my refund now', 'refund for a broken lamp'],
};
const password: Article = {
  id: 'password',
  question: 'How do I reset my password?',
  answer: 'Open Settings.',
  learned: ['forgot my password', 'cannot sign in, password wrong'],
};
const parcel: Article = { id: 'parcel', question: 'Where is my parcel?', answer: 'On its way.' };
const faqOf = (articles: Article[]) => ({ schemaVersion: 1 as const, language: 'en', articles });
const doubted = (articles: Article[]) => (buildIndex(faqOf(articles)) as IndexFile).doubted;
const first = (articles: Article[], query: string) =>
  createSearch(buildIndex(faqOf(articles))).find(query).hits[0]?.article.id;

test('believes what wordings of one article agree on, and what is like nothing yet', () => {
  expect(doubted([refund, password, parcel])).toBeUndefined();
  const unheard = { ...parcel, learned: ['unicorns ate the courier'] };
  expect(doubted([refund, password, unheard])).toBeUndefined();
});

test('doubts a wording that belongs to another article by all the others', () => {
  const misled = { ...parcel, learned: ['I forgot my password again', 'parcel still not here'] };
  expect(doubted([refund, password, misled])).toEqual({ 2: [0] });
  expect(first([refund, password, misled], 'I forgot my password again')).toBe('password');
});

test('believes a wording that the answer speaks for', () => {
  const settings: Article = {
    id: 'settings',
    question: 'What can I change?',
    answer: 'Password, address and language of the account.',
    learned: ['password'],
  };
  const others = [refund, { ...password, learned: [] }, parcel];
  expect(doubted([...others, settings])).toBeUndefined();
});

test('doubts nobody for a wording that stands twice', () => {
  const twice = { ...refund, learned: ['I want my refund now', 'I want my refund now'] };
  expect(doubted([twice, password, parcel])).toBeUndefined();
});

test('leaves the wordings of editors alone', () => {
  const odd = { ...parcel, questions: ['I forgot my password'] };
  expect(doubted([refund, password, odd])).toBeUndefined();
});

test('keeps an article with many wordings from swallowing its neighbours', () => {
  const many = {
    ...refund,
    learned: Array.from(
      { length: 30 },
      (_, at) => `refund for my ${['lamp', 'chair', 'parcel'][at % 3]} number ${at}`,
    ),
  };
  expect(first([many, password, parcel], 'where is my parcel')).toBe('parcel');
  expect(first([many, password, parcel], 'parcel')).toBe('parcel');
});
