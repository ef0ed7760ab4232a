import { createSearch, type Search } from '@helpahead/core';
import type { FaqSource } from '../site-coverage/faq-source.js';
import type { Failure, TestResult } from './test-result.js';

/** An article has to be among so many. */
const AMONG = 3;

/** Asks every wording of `questions` of the search: its article has to be among the first three. */
export function testQuestions(source: FaqSource): TestResult {
  const search = createSearch(source.index);
  const result: TestResult = { searches: 0, journeys: 0, notRun: 0, expectations: 0, failures: [] };
  for (const article of source.faq.articles) {
    for (const [number, question] of (article.questions ?? []).entries()) {
      result.expectations += 1;
      const got = ask(search, question, article.id);
      if (got === undefined) result.searches += 1;
      else {
        const expected = `“${article.id}” among the first ${AMONG}`;
        result.failures.push({
          file: source.file,
          ...source.placeOf(article, `/questions/${number}`),
          kind: 'search',
          name: question,
          expected,
          got,
          message: `“${question}”: expected ${expected}; got: ${got}`,
        } satisfies Failure);
      }
    }
  }
  return result;
}

/** @returns what came instead */
function ask(search: Search, question: string, id: string): string | undefined {
  const { hits, understood } = search.find(question, { limit: 10 });
  const place = hits.findIndex(({ article }) => article.id === id);
  if (place >= 0 && place < AMONG) return undefined;
  const first = hits.slice(0, AMONG).map(({ article }) => article.id);
  const where = place < 0 ? 'not among the first ten' : `number ${place + 1}`;
  const read = understood
    .filter(({ kind }) => kind === 'corrected')
    .map(({ text, as }) => ` (“${text}” was read as ${as.join(', ')})`);
  return `${first.join(', ') || 'nothing'}${read.join('')}; it is ${where}`;
}
