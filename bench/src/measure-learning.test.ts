import { expect, test } from 'vitest';
import { readSearchSet, type SearchSet } from './data.ts';
import { sampleOf } from './draw.ts';
import { withAgreement, withWrong } from './measure-learning.ts';

const set = readSearchSet('banking77') as SearchSet;

test('gives about a fifth of the wordings to another article, the same ones each time', () => {
  const owners = new Map(set.history.map(({ q, id }) => [q, id]));
  const mixed = withWrong(set, 10, 0);
  const wrong = mixed.filter(({ q, id }) => owners.get(q) !== id);
  expect(mixed).toHaveLength(set.history.length);
  expect(wrong.length / mixed.length).toBeCloseTo(0.2, 1);
  expect(wrong.every(({ id }) => set.entries.some((entry) => entry.id === id))).toBe(true);
  expect(withWrong(set, 10, 0)).toEqual(mixed);
  expect(withWrong(set, 10, 1)).not.toEqual(mixed);
});

test('learns a wording only where two of three votes agree', () => {
  const owners = new Map(set.history.map(({ q, id }) => [q, id]));
  const agreed = withAgreement(set, 10, 0);
  const wrong = agreed.filter(({ q, id }) => owners.get(q) !== id);
  expect(agreed.length / set.history.length).toBeCloseTo(0.9, 1);
  expect(wrong.length / agreed.length).toBeLessThan(0.02);
});

test('asks engines that scan a part of what the others are asked', () => {
  const texts = set.queries.map(({ q }) => q);
  const all = texts.filter(sampleOf(texts.length, 400));
  const thin = texts.filter(sampleOf(texts.length, 400, 5));
  expect(all.length).toBeGreaterThan(300);
  expect(thin.length).toBeGreaterThan(50);
  expect(thin.every((text) => all.includes(text))).toBe(true);
});
