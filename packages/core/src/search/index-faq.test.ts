import { expect, test } from 'vitest';
import type { Faq } from '../faq/faq.js';
import { buildIndex } from '../search.js';
import { loadLanguage } from '../text/load-language.js';
import { indexFaq } from './index-faq.js';

const articles = Array.from({ length: 60 }, (_, at) => ({
  id: `a${at}`,
  question: `Question ${at}`,
  answer: 'Answer',
}));
const faq: Faq = { schemaVersion: 1, language: 'en', articles };

test('gives the page its turn each time a stretch of work has become long, and ends with the whole index', async () => {
  let clock = 0;
  let pauses = 0;
  await loadLanguage('en');
  const index = await indexFaq(faq, {
    now: () => clock++,
    pause: async () => {
      pauses++;
    },
  });
  expect(pauses).toBeGreaterThan(10);
  expect(index).toEqual(buildIndex(faq));
});

test('does not pause when the work is short', async () => {
  const never = () => Promise.reject(new Error('paused'));
  await expect(indexFaq(faq, { now: () => 0, pause: never })).resolves.toEqual(buildIndex(faq));
});
