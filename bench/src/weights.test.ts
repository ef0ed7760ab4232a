import { readdirSync } from 'node:fs';
import * as shippedCore from '@helpahead/core';
import { expect, test } from 'vitest';
import { readSearchSet, type SearchSet } from './data.ts';
import { sampleOf } from './draw.ts';
import { measureRanking } from './measure-weights.ts';
import { changed, changesOf, coreWithWeights, shippedWeights } from './weights.ts';

const set = readSearchSet('banking77') as SearchSet;
const takes = sampleOf(set.queries.length, 60);

test('a copy with the weights as shipped ranks as the shipped core does', async () => {
  const copy = await coreWithWeights(await shippedWeights());
  expect(copy.createSearch).not.toBe(shippedCore.createSearch);
  expect(measureRanking(copy, set, takes)).toEqual(measureRanking(shippedCore, set, takes));
});

test('a copy with another weight ranks by it, and the shipped core does not', async () => {
  const before = measureRanking(shippedCore, set, takes);
  const weights = await shippedWeights();
  const copy = await coreWithWeights({
    ...weights,
    FIELD_WEIGHTS: [0, 0, 0, 0, 0, 0],
    WORDING: { share: 0 },
  });
  expect(measureRanking(copy, set, takes).clean.hit1).toBeLessThan(before.clean.hit1 / 2);
  expect(measureRanking(shippedCore, set, takes)).toEqual(before);
});

test('leaves no copy behind', async () => {
  await coreWithWeights(await shippedWeights());
  await expect(coreWithWeights({ 'not a name': 1 })).rejects.toThrow();
  const packages = new URL('../../packages/core/node_modules', import.meta.url);
  expect(readdirSync(packages).filter((name) => name.startsWith(`.bench-core-${process.pid}-`))).toEqual([]);
});

test('changes one number at a time, halved and doubled, a share up to the whole of it', async () => {
  const weights = { RELATED: 0.4, WORDING: { share: 0.7, second: 0.5 }, FIELD_WEIGHTS: [2, 1], CERTAIN: 0.5 };
  const all = changesOf(weights).map((change) => changed(weights, change));
  expect(all).toHaveLength(10);
  expect(all).toContainEqual({ ...weights, RELATED: 0.2 });
  expect(all).toContainEqual({ ...weights, WORDING: { share: 1, second: 0.5 } });
  expect(all).toContainEqual({ ...weights, FIELD_WEIGHTS: [2, 0.5] });
  expect(weights).toEqual({
    RELATED: 0.4,
    WORDING: { share: 0.7, second: 0.5 },
    FIELD_WEIGHTS: [2, 1],
    CERTAIN: 0.5,
  });
});
