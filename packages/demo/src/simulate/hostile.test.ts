import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Evidence, questionKey } from '@helpahead/core';
import { propose } from 'helpahead';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../places.ts';
import { differences, exactRows } from './compare.ts';
import { FORGED } from './forgers.ts';
import { needs } from './needs.ts';
import { collectVisits, type SimulatedCollector } from './send-visits.ts';
import { simulateVisitors } from './simulate-visitors.ts';
import { truthOf } from './truth.ts';

const folder = mkdtempSync(join(tmpdir(), 'helpahead-hostile-'));
const simulation = simulateVisitors({
  seed: 2,
  visitsPerDay: 50,
  forgedPerDay: 40,
  wrongVotes: 0.2,
  until: Date.UTC(2026, 10, 30),
});
let collected: SimulatedCollector;
let evidence: Evidence;

beforeAll(async () => {
  const database = join(folder, 'simulated.sqlite');
  const filling = await collectVisits(simulation, database);
  await filling.close();
  // Opened again, so that the days that are over have been looked at.
  collected = await collectVisits({ ...simulation, deliveries: [] }, database);
  evidence = (await collected.get('/v1/evidence.json')) as Evidence;
}, 300_000);

afterAll(async () => {
  await collected?.close();
  rmSync(folder, { recursive: true, force: true });
});

const forgedKey = questionKey(FORGED.query, 'en');

test('a thousand forged votes of one network are one network', () => {
  const forged = simulation.visits.filter(({ isForged }) => isForged);
  expect(forged.length).toBe(1200);
  const pair = evidence.wordings.find(
    ({ question, article }) => question === forgedKey && article === FORGED.article,
  );
  expect(pair).toMatchObject({ networks: 1, days: 30 });
  expect(pair?.yes).toBeLessThanOrEqual(90);
});

test('a question that one network asks in vain, however often, is one network too', () => {
  const gap = evidence.gaps.find(({ query }) => query === FORGED.gap);
  expect(gap?.visits).toBeGreaterThan(250);
  expect(gap?.networks).toBe(1);
  const honest = evidence.gaps.filter(({ query }) => query !== FORGED.gap);
  expect(Math.max(...honest.map(({ networks }) => networks))).toBeGreaterThan(2);
});

test('where a fifth of the honest votes are wrong, what several networks agree on is still true', () => {
  const answers = new Map(
    needs.flatMap(({ faq, article, wordings }) =>
      article === undefined
        ? []
        : wordings
            .flat()
            .map(
              (text) =>
                [
                  `${faq === 'shop' ? 'en' : faq} ${questionKey(text, faq === 'shop' ? 'en' : faq)}`,
                  article,
                ] as const,
            ),
    ),
  );
  const agreed = evidence.wordings.filter(
    ({ networks, days, share }) => networks >= 2 && days >= 3 && share >= 0.6,
  );
  expect(agreed.length).toBeGreaterThan(5);
  for (const { language, question, article } of agreed)
    expect(article).toBe(answers.get(`${language} ${question}`));
});

test('forged visits count in the insights like any other, and change nothing about the others', async () => {
  expect(differences(exactRows(truthOf(simulation), await collected.insights()))).toEqual([]);
});

test('what is proposed for the FAQ is true, and nothing of it comes from forgers', () => {
  const faqs = [{ file: places.shopFaq, text: readFileSync(places.shopFaq, 'utf8') }];
  const { proposals } = propose({ faqs, evidence, now: Date.UTC(2026, 10, 30) });
  const learned = proposals.filter(({ kind }) => kind === 'learned');
  const drafts = proposals.filter(({ kind }) => kind === 'missing-article');
  expect(learned.length).toBeGreaterThan(0);
  expect(drafts.length).toBeGreaterThan(0);
  const gaps = needs.flatMap(({ faq, article, wordings }) =>
    faq === 'shop' && article === undefined ? wordings.flat().map((text) => questionKey(text, 'en')) : [],
  );
  const forged = proposals.filter(
    (one) =>
      (one.article === FORGED.article && JSON.stringify(one).includes(FORGED.query)) ||
      JSON.stringify(one).toLowerCase().includes(FORGED.gap),
  );
  expect(forged).toEqual([]);
  expect(drafts.length).toBeLessThanOrEqual(gaps.length);
});
