import { expect, test } from 'vitest';
import { pageSets } from './benched.ts';
import { readPageSet } from './data.ts';
import { commonErrors, walkPages } from './measure-journeys.ts';

const sets = pageSets.map(readPageSet).filter((set) => set !== undefined);

test('nothing comes forward without a sign of need, on any page of any site', { timeout: 120_000 }, () => {
  expect(sets.length).toBeGreaterThan(0);
  for (const set of sets) expect(walkPages(set), set.site).toEqual({ pages: set.pages.length, spoke: 0 });
});

test('an error that no article is about brings no answer, on any page of any site', {
  timeout: 120_000,
}, () => {
  for (const set of sets) {
    for (const error of commonErrors) {
      expect(walkPages(set, [error]), `${set.site}: ${error}`).toEqual({ pages: set.pages.length, spoke: 0 });
    }
  }
});
