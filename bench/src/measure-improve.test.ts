import { expect, test } from 'vitest';
import { readSearchSet, type SearchSet } from './data.ts';
import { groupOf, isDevelopment } from './draw.ts';
import { evidenceOf, measureImprove } from './measure-improve.ts';

const set = readSearchSet('banking77') as SearchSet;
const takes = (query: string) => groupOf(query, 11) === 0;

test('answers more of the queries that nobody voted on, and no fewer when a vote in five is wrong', {
  timeout: 240_000,
}, () => {
  const right = measureImprove(set, 0, takes);
  const mixed = measureImprove(set, 5, takes);
  expect(right.heldOut.before.queries).toBeGreaterThan(100);
  expect(right.heldOut.after.hit1).toBeGreaterThan(right.heldOut.before.hit1);
  expect(mixed.heldOut.after.hit1).toBeGreaterThanOrEqual(mixed.heldOut.before.hit1 - 1);
  expect(right.proposals).toBeGreaterThan(20);
  expect(mixed.mistaken).toBe(0);
});

test('draws evidence from one half only, a fifth of its votes wrong', () => {
  const { wordings } = evidenceOf(set, 5);
  const owners = new Map(set.queries.map(({ q, relevant }) => [q, relevant]));
  expect(wordings.every(({ wording }) => isDevelopment(wording))).toBe(true);
  const votes = wordings.reduce((sum, { yes }) => sum + yes, 0);
  const wrong = wordings.filter(({ wording, article }) => !owners.get(wording)?.includes(article));
  expect(wrong.reduce((sum, { yes }) => sum + yes, 0) / votes).toBeCloseTo(0.2, 1);
});
