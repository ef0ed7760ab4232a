import { expect, test } from 'vitest';
import { isWhole } from './bench-queue.ts';
import { inTemporaryFolder } from './collector-process.ts';
import { faults } from './faults.ts';
import { measureQueue } from './measure-queue.ts';

test('loses nothing that was kept and doubles nothing, with every second request spoiled and tabs that die', {
  timeout: 60_000,
}, async () => {
  const measure = await inTemporaryFolder((folder) => measureQueue({ folder, messages: 600, kills: 15 }));
  expect(measure).toMatchObject({ lost: [], doubled: [], strange: [], silent: 0, killed: 15 });
  expect(measure.kept).toBeGreaterThanOrEqual(600);
  expect(isWhole(measure)).toBe(true);
  // It was a bad day, or this proves nothing.
  const spoiled = faults.filter((fault) => measure.fates.has(fault));
  expect(spoiled.length).toBeGreaterThan(8);
  expect(measure.sentAgain).toBeGreaterThan(50);
});
