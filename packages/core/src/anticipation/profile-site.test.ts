import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Faq } from '../faq/faq.js';
import { buildIndex } from '../search.js';
import { chooseThreshold, type Seen } from './choose-threshold.js';
import { profileSite } from './profile-site.js';
import type { PageContext } from './suggestion.js';
import { CONFIDENT } from './weights.js';

const topics = ['shipping', 'returns', 'invoices', 'passwords', 'sizes', 'gifts', 'repairs', 'vouchers'];
const articles = topics.map((topic) => ({
  id: topic,
  question: `What about ${topic}?`,
  answer: `All on ${topic}.`,
}));
const faq: Faq = {
  schemaVersion: 1,
  language: 'en',
  articles: [...articles, { id: 'account', question: 'Where is my account?', answer: 'At the top.' }],
};
const page = (title: string, more: Partial<PageContext> = {}): PageContext => {
  return { url: `/${title}`, title, headings: [], labels: [], buttons: ['My account'], errors: [], ...more };
};
const site = [...topics, 'about', 'imprint', 'jobs', 'press'].map((title) => page(title));

test('names the words that most pages share, and no others', () => {
  expect(profileSite(site, faq).background).toEqual({ account: 1 });
});

test('learns nothing from fewer than ten pages', () => {
  expect(profileSite(site.slice(0, 9), faq)).toEqual({ threshold: CONFIDENT, background: {} });
  expect(profileSite([], faq)).toEqual({ threshold: CONFIDENT, background: {} });
});

test('says the same of an FAQ and of its index', () => {
  expect(profileSite(site, buildIndex(faq))).toEqual(profileSite(site, faq));
});

test('asks for more certainty where wrong articles look certain', () => {
  const pagesWith = (confidence: number): Seen[][] =>
    Array.from({ length: 40 }, () => [
      { article: 'a', confidence },
      { article: 'b', confidence: 0.9 },
    ]).map((seen, at) => (at < 3 ? seen.map((one) => ({ ...one, confidence: 0.95 })) : seen.slice(0, 1)));
  expect(chooseThreshold(pagesWith(0.3))).toBeLessThan(chooseThreshold(pagesWith(0.6)));
});

test('stays near the threshold that is shipped, whatever the pages are', () => {
  const seen = fc.array(
    fc.array(
      fc.record({
        article: fc.constantFrom('a', 'b', 'c'),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(seen, (pages) => {
      expect(Math.abs(chooseThreshold(pages) - CONFIDENT)).toBeLessThanOrEqual(0.1 + 1e-9);
    }),
  );
});

test('names no more than two hundred words', () => {
  const words = Array.from({ length: 300 }, (_, at) => `word${at}x`);
  const wordy: Faq = { ...faq, articles: words.map((word) => ({ id: word, question: word, answer: word })) };
  const pages = site.map((one) => ({ ...one, text: words.join(' ') }));
  expect(Object.keys(profileSite(pages, wordy).background)).toHaveLength(200);
});
