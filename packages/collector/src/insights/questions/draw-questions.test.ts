import { expect, test } from 'vitest';
import { exampleAskedBefore, exampleFaq } from '../../testing/example-questions.js';
import { drawQuestions } from './draw-questions.js';
import { renderQuestions } from './questions-page.js';

const material = {
  filter: { days: null, language: undefined, section: undefined, page: undefined, audience: undefined },
  asked: exampleAskedBefore(),
  articles: exampleFaq(),
};

test('draws the same five for the same seed, others for another', () => {
  const drawn = (seed: string) => drawQuestions(material, seed).map(({ asked }) => asked.query);
  expect(drawn('a')).toHaveLength(5);
  expect(drawn('a')).toEqual(drawn('a'));
  expect(new Set(['a', 'b', 'c', 'd'].map((seed) => drawn(seed).join())).size).toBeGreaterThan(1);
});

test('offers what helped among others of the same language, each once', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e']) {
    for (const { candidates, best } of drawQuestions(material, seed)) {
      const ids = candidates.map(({ article }) => article);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain('rueckgabe');
      if (best !== undefined) expect(ids).toContain(best);
    }
  }
});

test('takes nothing for the best that fewer than three judged, or that more said no to', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((seed) => drawQuestions(material, seed));
  const bestOf = (query: string) =>
    new Set(all.filter(({ asked }) => asked.query === query).map(({ best }) => best));
  expect(bestOf('when do i get my mony back')).toEqual(new Set(['refund-time']));
  expect([...bestOf('do you take klarna'), ...bestOf('student discount')].filter(Boolean)).toEqual([]);
  expect(all.map(({ asked }) => asked.query)).not.toContain('E2 blinking');
});

test('counts how often staff and visitors agree, "none of these" included', () => {
  const drawn = drawQuestions(material, 'a');
  const right = drawn.map(({ best }) => best ?? ' none');
  expect(renderQuestions(material, { seed: 'a', picks: right })).toContain(
    'You and the visitors agree on 5 of 5.',
  );
  expect(renderQuestions(material, { seed: 'a', picks: ['', '', '', '', ''] })).toContain('agree on 0 of 5.');
});

test('says so when there is nothing to ask', () => {
  expect(renderQuestions({ ...material, asked: [] }, { seed: 'a', picks: undefined })).toContain(
    'Nothing to ask yet.',
  );
});
