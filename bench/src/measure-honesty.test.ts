import { expect, test } from 'vitest';
import type { SearchSet } from './data.ts';
import { aurocOf, measureHonesty } from './measure-honesty.ts';

const reply = (isAnswerable: boolean, certainty: number) => ({ isAnswerable, certainty });

test('counts the pairs in which the query with an answer gets more certainty', () => {
  expect(aurocOf([reply(true, 0.9), reply(true, 0.8), reply(false, 0.1)])).toBe(1);
  expect(aurocOf([reply(true, 0.1), reply(false, 0.9)])).toBe(0);
  expect(aurocOf([reply(true, 0.9), reply(false, 0.5), reply(true, 0.3), reply(false, 0.2)])).toBe(0.75);
});

test('counts a tie as half', () => {
  expect(aurocOf([reply(true, 0.5), reply(false, 0.5)])).toBe(0.5);
  expect(aurocOf([reply(true, 0.5), reply(false, 0.5), reply(true, 0.9), reply(false, 0.1)])).toBe(0.875);
});

test('holds back what the FAQ does not speak of', () => {
  const set: SearchSet = {
    name: 'two',
    entries: [
      { id: 'refund', question: 'When do I get my refund?' },
      { id: 'parcel', question: 'Where is my parcel?' },
    ],
    queries: [{ q: 'when do i get my refund', relevant: ['refund'], typo: '', prefix: '' }],
    unanswerable: ['opening hours of the zoo'],
    history: [],
  };
  const { right, auroc, shipped, curve } = measureHonesty(set);
  expect({ right, auroc, shipped }).toEqual({ right: 1, auroc: 1, shipped: { kept: 1, heldBack: 1 } });
  expect(curve.map(({ kept, heldBack }) => [kept, heldBack])).toEqual(curve.map(() => [1, 1]));
});
