import type { Survey } from '@helpahead/core';
import { expect, test } from 'vitest';
import { exampleEvent, miss } from '../testing/example-event.js';
import { roll } from '../testing/roll.js';
import { surveyFigures } from './survey-figures.js';

const known = (kind: Survey['kind'], options?: string[]): Survey => ({
  id: 's',
  kind,
  questions: [
    { id: 'q', ask: 'How was it?', type: options ? 'choice' : 'scale', ...(options ? { options } : {}) },
    { id: 'why', ask: 'Why?', type: 'text' },
  ],
});
const answer = (value: string | number, n: number, why?: string) =>
  exampleEvent(
    { kind: 'survey', survey: 's', answers: { q: value, ...(why ? { why } : {}) } },
    { at: n, visit: `v${n}` },
  );

async function figures(values: (string | number)[], survey?: Survey) {
  const rollup = await roll(values.map((value, n) => answer(value, n)));
  const { surveys } = surveyFigures(rollup, { surveyOf: () => survey });
  return surveys[0];
}
const times = <Value>(n: number, value: Value) => Array.from({ length: n }, () => value);

test('gives no score under the least sample', async () => {
  expect((await figures(times(9, 5), known('csat')))?.score).toEqual({ enough: false, of: 9, least: 10 });
});

test('counts 4 and 5 as satisfied', async () => {
  const score = (await figures([...times(6, 5), ...times(3, 4), ...times(3, 3)], known('csat')))?.score;
  expect(score).toMatchObject({ enough: true, of: 12, value: 0.75, unit: 'share' });
});

test('takes detractors from promoters, and leaves 7 and 8 out of both', async () => {
  const score = (
    await figures([...times(5, 9), ...times(1, 10), ...times(2, 7), ...times(4, 6)], known('nps'))
  )?.score;
  expect(score).toMatchObject({ of: 12, unit: 'points' });
  expect(score?.enough && score.value).toBeCloseTo((100 * (6 - 4)) / 12);
});

test('gives the mean of an effort score, within the scale', async () => {
  const score = (await figures([...times(9, 7), 1], known('ces')))?.score;
  expect(score).toMatchObject({ value: 6.4, unit: 'mean', high: 7 });
});

test('counts the first option of a task survey as done, and "yes" of the built-in one', async () => {
  const score = (await figures([...times(8, 'Ja'), ...times(4, 'Nein')], known('task', ['Ja', 'Nein'])))
    ?.score;
  expect(score).toMatchObject({ of: 12, value: 8 / 12 });
  const events = [...times(10, 'yes'), ...times(10, 'no')].map((done, n) =>
    exampleEvent({ kind: 'survey', survey: 'task', answers: { done } }, { at: n, visit: `v${n}` }),
  );
  const { surveys } = surveyFigures(await roll(events), { surveyOf: () => undefined });
  expect(surveys).toMatchObject([{ survey: 'task', kind: 'task', score: { value: 0.5 } }]);
});

test('gives a form no score', async () => {
  expect((await figures(times(20, 5), known('form')))?.score.enough).toBe(false);
});

test('lists options as the FAQ does and texts as what was said', async () => {
  const rollup = await roll([answer('Bad', 1, 'too slow'), answer('Good', 2), answer('Good', 3, 'fine')]);
  const { surveys } = surveyFigures(rollup, { surveyOf: () => known('form', ['Bad', 'Good']) });
  expect(surveys[0]).toMatchObject({
    responses: 3,
    questions: [
      {
        question: 'q',
        ask: 'How was it?',
        answers: [
          { answer: 'Bad', times: 1 },
          { answer: 'Good', times: 2 },
        ],
      },
    ],
    comments: [
      { question: 'why', text: 'fine' },
      { question: 'why', text: 'too slow' },
    ],
  });
});

test('says how many visits were in trouble, and so not asked', async () => {
  const { troubled, visits } = surveyFigures(await roll([miss('x', { visit: 'a' }), answer(5, 1)]), {
    surveyOf: () => undefined,
  });
  expect({ troubled, visits }).toEqual({ troubled: 1, visits: 2 });
});
