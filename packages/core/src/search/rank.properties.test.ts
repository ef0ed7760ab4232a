import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naiveScores } from '../../test/naive-rank.js';
import { believedArticles } from '../../test/naive-scorer.js';
import { smallFaq, wordsToAsk } from '../../test/small-faqs.js';
import { createSearch } from '../search.js';

test('brings the articles that a plain reading brings, with its scores, in its order', () => {
  fc.assert(
    fc.property(smallFaq, wordsToAsk, (faq, query) => {
      const { hits } = createSearch(faq).find(query, { limit: 20 });
      const scores = naiveScores(query, believedArticles(faq));
      const placeOf = new Map(faq.articles.map(({ id }, place) => [id, place]));
      const places = hits.map(({ article }) => placeOf.get(article.id) ?? -1);
      expect([...places].sort((a, b) => a - b)).toEqual([...scores.keys()]);
      for (const [at, place] of places.entries()) {
        expect(hits[at]?.score).toBeCloseTo(scores.get(place) ?? 0, 9);
        const next = places[at + 1];
        if (next !== undefined) expect(scores.get(place)).toBeGreaterThan((scores.get(next) ?? 0) - 1e-9);
      }
    }),
    { numRuns: 300 },
  );
});
