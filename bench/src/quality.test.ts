import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureQuality } from './measure-quality.ts';

const thresholds: Record<string, number> = JSON.parse(
  readFileSync(new URL('../thresholds.json', import.meta.url), 'utf8'),
);

test('finds and anticipates at least as well as ever before', { timeout: 120_000 }, () => {
  const quality = measureQuality();
  const worse = Object.entries(quality).filter(([name, figure]) => figure < (thresholds[name] ?? figure));
  expect(worse.map(([name, figure]) => `${name}: ${figure}, was ${thresholds[name]}`)).toEqual([]);
});

test('has a threshold for every figure of the sets that lie in the repository', () => {
  const sets = ['banking77', 'clinc150', 'va', 'va-questions', 'usajobs'];
  for (const set of sets) {
    expect(Object.keys(thresholds).filter((name) => name.startsWith(`${set} `)).length).toBeGreaterThan(2);
  }
});
