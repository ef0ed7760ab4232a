import { expect, test } from 'vitest';
import { isUnharmed } from './bench-soak.ts';
import { inTemporaryFolder } from './collector-process.ts';
import { measureSoak } from './measure-soak.ts';

test('loses, doubles and tears nothing that was acknowledged when the collector is killed at random moments', {
  timeout: 60_000,
}, async () => {
  const measure = await inTemporaryFolder((folder) => measureSoak({ folder, events: 1_000, kills: 5 }));
  expect(measure).toMatchObject({ lost: [], doubled: [], strange: [], torn: 0, integrity: 'ok' });
  expect(isUnharmed(measure)).toBe(true);
  expect(measure.acknowledged).toBeGreaterThanOrEqual(1_000);
  // Kills came while requests were under way, or this proves nothing.
  expect(measure.unanswered).toBeGreaterThanOrEqual(4);
});
