import fc from 'fast-check';
import { expect, test } from 'vitest';
import { believedArticles, naiveFound, naiveWords } from '../../test/naive-scorer.js';
import { smallFaq, wordsToAsk } from '../../test/small-faqs.js';
import { buildIndex } from '../search.js';
import { modelOf } from './model.js';
import { readQuery } from './read-query.js';
import { scoreArticles } from './score-terms.js';

test('finds in the index what a plain reading of the articles finds, of each article as much', () => {
  fc.assert(
    fc.property(smallFaq, wordsToAsk, (faq, query) => {
      const model = modelOf(buildIndex(faq), faq);
      const scores = scoreArticles(readQuery(query, model, { keep: new Set() }), model);
      const articles = believedArticles(faq);
      const words = naiveWords(query, articles);
      for (const [number, article] of articles.entries()) {
        expect(scores[number]).toBeCloseTo(naiveFound(words, article, articles), 9);
      }
    }),
    { numRuns: 300 },
  );
});

test('is equal to an index built anew after articles were added, removed and replaced', () => {
  const changes = fc.array(
    fc.record({ kind: fc.constantFrom('add', 'remove', 'replace'), at: fc.nat(20), from: smallFaq }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(smallFaq, changes, wordsToAsk, (faq, steps, query) => {
      let articles = [...faq.articles];
      for (const { kind, at, from } of steps) {
        const fresh = kind === 'remove' ? [] : from.articles.slice(0, 1);
        const place = at % (articles.length + 1);
        articles = [
          ...articles.slice(0, place),
          ...fresh,
          ...articles.slice(place + (kind === 'add' ? 0 : 1)),
        ];
      }
      const changed = { ...faq, articles };
      // Searched before: nothing of the former articles may linger.
      const before = modelOf(buildIndex(faq), faq);
      scoreArticles(readQuery(query, before, { keep: new Set() }), before);
      expect(buildIndex(changed)).toEqual(buildIndex(structuredClone(changed)));
      const model = modelOf(buildIndex(changed), changed);
      const scores = scoreArticles(readQuery(query, model, { keep: new Set() }), model);
      const believed = believedArticles(changed);
      const words = naiveWords(query, believed);
      expect([...scores].map((score) => score.toFixed(9))).toEqual(
        believed.map((article) => naiveFound(words, article, believed).toFixed(9)),
      );
    }),
    { numRuns: 150 },
  );
});
