import { questionKey } from '@helpahead/core';
import { expect, test, vi } from 'vitest';
import { DAY } from './begin-visit.ts';
import { needs } from './needs.ts';
import { simulateVisitors } from './simulate-visitors.ts';
import { theWorld } from './world.ts';

const UNTIL = Date.UTC(2026, 10, 30);
// Reading seven FAQs for the first time takes a moment.
vi.setConfig({ testTimeout: 30_000 });

const some = (seed: number) => simulateVisitors({ seed, days: 8, visitsPerDay: 40, until: UNTIL });

test('makes the same visitors for the same seed, and others for another', () => {
  const { deliveries } = some(1);
  expect(some(1).deliveries).toEqual(deliveries);
  expect(some(2).deliveries).not.toEqual(deliveries);
});

test('means one question by the spellings of one list, and has no answer to a gap', () => {
  const world = theWorld();
  for (const { faq, article, wordings } of needs) {
    const language = world.languageOf(faq);
    const keys = wordings.map((spellings) => new Set(spellings.map((text) => questionKey(text, language))));
    expect(keys.map((one) => one.size)).toEqual(wordings.map(() => 1));
    const missed = wordings.flat().map((query) => world.search(faq, query, 'first').missed);
    if (article === undefined) expect(missed).not.toContain(false);
    else expect(missed).toContain(false);
  }
});

test('sends every event, nothing before it happened, late and twice now and then, by clocks that are wrong', () => {
  const { visits, deliveries, span } = some(1);
  const happened = visits.flatMap(({ happenings }) => happenings.map(({ event }) => event));
  const sent = deliveries.flatMap(({ events }) => events);
  expect(new Set(sent.map(({ id }) => id))).toEqual(new Set(happened.map(({ id }) => id)));
  expect(sent.length).toBeGreaterThan(happened.length);
  for (const { at, events, device, sent: told } of deliveries) {
    expect(told - at).toBe(device.skew);
    expect(Math.max(...events.map((event) => event.at - device.skew))).toBeLessThanOrEqual(at);
    expect(at).toBeLessThanOrEqual(span.from + span.days * DAY);
  }
  const delays = deliveries.map(({ at, device, events }) => at - (events[0]?.at ?? 0) + device.skew);
  expect(delays.filter((delay) => delay > DAY).length).toBeGreaterThan(10);
  expect(new Set(deliveries.map(({ device }) => Math.sign(device.skew))).size).toBe(3);
  expect(deliveries.some(({ isAgain }) => isAgain)).toBe(true);
});

test('is in many languages and for several audiences', () => {
  const { visits } = some(1);
  expect(new Set(visits.map(({ language }) => language))).toEqual(
    new Set(['en', 'de', 'fr', 'ar', 'he', 'ja', 'zh-CN']),
  );
  expect(new Set(visits.map(({ audience }) => audience))).toEqual(
    new Set([undefined, 'customer', 'trade', 'press']),
  );
});

test('asks nobody a survey who is in trouble', () => {
  const asked = some(1).visits.filter(({ happenings }) =>
    happenings.some(({ event }) => event.kind === 'survey' && event.survey === 'visit'),
  );
  expect(asked.length).toBeGreaterThan(5);
  for (const { ways } of asked) expect(ways.some(({ outcome }) => outcome === 'helped')).toBe(true);
});
