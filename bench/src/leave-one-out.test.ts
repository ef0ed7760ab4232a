import { expect, test } from 'vitest';
import { leaveOneOut } from './leave-one-out.ts';

const sets = ['shop', 'bank', 'town'];

test('chooses by the other sets and tells what that gives on the one left out', () => {
  const good = { points: { shop: 1, bank: 2, town: -4 } };
  const bad = { points: { shop: -1, bank: -1, town: 1 } };
  expect(leaveOneOut(sets, [bad, good])).toEqual([
    { leftOut: 'shop', trial: undefined, others: 0, onLeftOut: 0 },
    { leftOut: 'bank', trial: undefined, others: 0, onLeftOut: 0 },
    { leftOut: 'town', trial: good, others: 1.5, onLeftOut: -4 },
  ]);
});

test('keeps what is shipped when nothing is better on the other sets', () => {
  const worse = { points: { shop: -1, bank: 0, town: 1 } };
  const [shop] = leaveOneOut(['shop', 'bank'], [worse]);
  expect(shop).toEqual({ leftOut: 'shop', trial: undefined, others: 0, onLeftOut: 0 });
});
