import { expect, it } from 'vitest';
import { createPacing } from './pacing.js';

const day = 86_400_000;

function makePacing() {
  const clock = { now: Date.UTC(2026, 10, 20) };
  return { clock, pacing: createPacing({ now: () => clock.now, randomBytes: () => Uint8Array.of(255) }) };
}

it.each([Number.POSITIVE_INFINITY, 1e300, 9e15])(
  'never waits longer than a day for an order of %d',
  (order) => {
    const { pacing } = makePacing();
    pacing.order(order);
    expect(pacing.wait()).toBe(day);
    expect(pacing.failed()).toBe(day);
  },
);

it('obeys no longer than ordered when the clock is put back, and less when it is put on', () => {
  const { clock, pacing } = makePacing();
  pacing.order(5_000);
  clock.now -= 10_000 * day;
  expect(pacing.wait()).toBe(5_000);
  clock.now += 3_000;
  expect(pacing.wait()).toBe(2_000);
  clock.now += 1_000 * day;
  expect(pacing.wait()).toBe(0);
});
