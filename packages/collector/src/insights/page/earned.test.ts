import { expect, test } from 'vitest';
import { exampleForward } from '../../testing/example-opinions.js';
import { wordEarned } from './earned.js';

const earned = (points: number, low: number, high: number) =>
  wordEarned({ ...exampleForward(), earned: { points, low, high } });

test('says how many more visits were solved when the range says so', () => {
  expect(earned(0.15, 0.07, 0.23)).toBe(
    'Of 100 visits, 15 more were solved where help came forward (7 to 23 more).',
  );
});

test('says when coming forward is in the way', () => {
  expect(earned(-0.1, -0.16, -0.04)).toBe(
    'Of 100 visits, 10 fewer were solved where help came forward (4 to 16 fewer): it is in the way.',
  );
});

test('claims no difference that the visits cannot tell', () => {
  expect(earned(0.02, -0.05, 0.09)).toBe(
    'No difference can be told yet: of 100 visits, between 5 fewer and 9 more were solved where help came forward.',
  );
  const { shown, withheld } = exampleForward();
  expect(wordEarned({ shown, withheld, earned: undefined })).toMatch(/^Not enough visits to compare yet/);
  expect(wordEarned({ shown, withheld: { ...withheld, visits: 0 }, earned: undefined })).toMatch(
    /^Nobody was left alone/,
  );
});
