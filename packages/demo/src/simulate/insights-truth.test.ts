import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, exactRows, gapFor, type SaidInsights } from './compare.ts';
import { estimates, isInside } from './intervals.ts';
import { BAD_ARTICLES, needs, REWRITTEN } from './needs.ts';
import { collectVisits, type SimulatedCollector } from './send-visits.ts';
import { RARE, simulateVisitors } from './simulate-visitors.ts';
import { type Selection, type Truth, truthOf } from './truth.ts';

const folder = mkdtempSync(join(tmpdir(), 'helpahead-simulated-'));
const simulation = simulateVisitors({ seed: 1, visitsPerDay: 50, until: Date.UTC(2026, 10, 30) });
let collected: SimulatedCollector;
let truth: Truth;
let said: SaidInsights;

beforeAll(async () => {
  collected = await collectVisits(simulation, join(folder, 'simulated.sqlite'));
  truth = truthOf(simulation);
  said = await collected.insights();
}, 300_000);

afterAll(async () => {
  await collected?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function differencesFor(selection: Selection, query: string) {
  return differences(
    exactRows(truthOf(simulation, selection), await collected.insights(`days=all&${query}`)),
  );
}

test('every figure of the insights that can be exact is exactly what the visitors did', () => {
  const rows = exactRows(truth, said);
  expect(differences(rows)).toEqual([]);
  // So that the comparison cannot pass by comparing nothing.
  expect(rows.length).toBeGreaterThan(300);
  expect(differences(exactRows({ ...truth, troubled: truth.troubled + 1, yes: 0 }, said))).toHaveLength(2);
});

test.each(['en', 'de', 'ja', 'ar'])('so it is of visitors in one language: %s', async (language) => {
  expect(await differencesFor({ language }, `language=${language}`)).toEqual([]);
});

test.each(['customer', 'trade'])('so it is of one audience: %s', async (audience) => {
  expect(await differencesFor({ audience }, `audience=${audience}`)).toEqual([]);
});

test('nothing is told of an audience so small that somebody could be recognised', async () => {
  const hidden = await collected.insights(`days=all&audience=${RARE.audience}`);
  expect(truthOf(simulation, { audience: RARE.audience }).visits).toBeLessThan(10);
  expect(hidden).toMatchObject({
    hidden: true,
    counted: { events: 0, visits: 0 },
    notFound: [],
    journeys: [],
  });
  expect(hidden.votes.articles).toEqual([]);
  expect(said.audiences).toEqual(['customer', 'trade']);
});

test('intervals hold the true rate as often as 95 % intervals must', () => {
  const known = estimates(truth, said);
  const missed = known.filter((estimate) => !isInside(estimate));
  expect(known.length).toBeGreaterThan(20);
  // Each misses with at most 5 %; that more than this many of them do has odds of less than 1 in 1,000.
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(mostMisses(known.length));
});

test('what coming forward earned is known, and is not nothing', () => {
  const { earned } = said.forward;
  expect(earned?.low).toBeLessThan(0.25);
  expect(earned?.high).toBeGreaterThan(0.25);
});

test('gaps stand in the order of how many visits had them, under a spelling that was really used', () => {
  const visits = said.notFound.map((gap) => gap.visits);
  expect(visits).toEqual(visits.toSorted((a, b) => b - a));
  const unanswered = new Set(
    needs
      .filter(({ article }) => article === undefined)
      .flatMap(({ wordings }) => wordings.map(([first]) => first)),
  );
  const gaps = truth.gaps.filter(({ meant }) => unanswered.has(meant));
  expect(gaps.length).toBeGreaterThan(8);
  for (const gap of gaps) expect(gapFor(gap, truth, said)?.alsoAs.length).toBe(gap.spellings.length - 1);
});

test('the articles that fail their readers stand before all that help them', () => {
  const answers = new Set(
    needs.flatMap(({ article, helpful = 0 }) => (article && helpful >= 0.75 ? [article] : [])),
  );
  const order = said.votes.articles.map(({ article }) => article);
  const firstGood = order.findIndex((article) => answers.has(article));
  for (const bad of BAD_ARTICLES) {
    expect(order).toContain(bad);
    expect(order.indexOf(bad)).toBeLessThan(firstGood);
  }
});

test('the rewrite is marked on its day, and nothing else is; the new version helps more', () => {
  expect(said.trend.changes).toMatchObject([truth.change]);
  const versions = said.votes.articles.find(({ article }) => article === REWRITTEN.article)?.versions ?? [];
  const [after, before] = versions.map(({ yes, no }) => yes / (yes + no));
  expect(versions).toHaveLength(2);
  expect(after).toBeGreaterThan((before ?? 1) + 0.2);
});

test('themes come from what people wrote', () => {
  const words = said.themes.flatMap((theme) => theme.words);
  expect(words).toEqual(expect.arrayContaining(['company', 'delivery']));
});

test('what is sent again, soon or a week later, changes nothing', async () => {
  collected.advance(7 * 86_400_000);
  const again = simulation.deliveries.filter((_, number) => number % 5 === 0);
  await collected.send(again.map((delivery) => ({ ...delivery, isAgain: true })));
  expect(differences(exactRows(truth, await collected.insights()))).toEqual([]);
}, 120_000);

/** The most misses among so many intervals that chance brings about more often than once in a thousand times. */
function mostMisses(of: number): number {
  let probability = 0.95 ** of;
  let sum = probability;
  let misses = 0;
  while (sum < 0.999) {
    probability *= ((of - misses) / (misses + 1)) * (0.05 / 0.95);
    misses += 1;
    sum += probability;
  }
  return misses;
}
