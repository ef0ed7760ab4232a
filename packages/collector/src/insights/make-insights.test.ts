import type { FeedbackEvent } from '@helpahead/core';
import { expect, test } from 'vitest';
import { summarise } from '../rollup/make-rollup.js';
import { DAY, dayOf } from '../store/event-store.js';
import { exampleEvent, miss, vote } from '../testing/example-event.js';
import { replacingAmong, roll } from '../testing/roll.js';
import type { Catalogue } from './catalogue.js';
import type { InsightsFilter } from './insights.js';
import { makeInsights } from './make-insights.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const ago = (days: number, visit = 'v1') => ({ at: NOW - days * DAY, visit });
const every: InsightsFilter = {
  days: null,
  language: undefined,
  section: undefined,
  page: undefined,
  audience: undefined,
};
const catalogue: Catalogue = {
  titleOf: (id) => `Title of ${id}`,
  sectionOf: (id) => ({ a: 'Paying', b: 'Sending' })[id],
  sections: ['Paying', 'Sending'],
  articles: [],
  surveyOf: () => undefined,
  idOf: (id) => id,
};

async function insightsOf(events: FeedbackEvent[], filter: Partial<InsightsFilter> = {}) {
  const byDay = Map.groupBy(events, ({ at }) => dayOf(at));
  expect(replacingAmong(events)).toEqual([]);
  const days = await Promise.all(
    [...byDay].sort(([a], [b]) => a - b).map(async ([day, own]) => ({ day, rollup: await roll(own) })),
  );
  const summaries = days.map(({ rollup }) => summarise(rollup));
  return makeInsights({ days, summaries, gaps: [], catalogue, filter: { ...every, ...filter }, now: NOW });
}

const many = (times: number, make: (n: number) => FeedbackEvent) =>
  Array.from({ length: times }, (_, n) => make(n));
const read = (hash: string, base: Partial<FeedbackEvent>) =>
  exampleEvent({ kind: 'read', article: 'a', hash, from: 'search' }, base);

test('tells nothing of a page or an audience with fewer than ten visits, and offers none of them', async () => {
  const events = [
    ...many(9, (n) => miss('secret', { ...ago(1, `p${n}`), path: '/rare/', audience: 'vip' })),
    ...many(10, (n) => miss('open', { ...ago(1, `q${n}`), path: '/common/', audience: 'all' })),
  ];
  for (const filter of [{ page: '/rare/' }, { audience: 'vip' }, { page: '/common/', audience: 'vip' }]) {
    const insights = await insightsOf(events, filter);
    expect(insights).toMatchObject({
      hidden: true,
      counted: { events: 0, visits: 0 },
      notFound: [],
      journeys: [],
    });
    expect(JSON.stringify(insights)).not.toContain('secret');
  }
  const shown = await insightsOf(events, { page: '/common/' });
  expect(shown).toMatchObject({
    hidden: false,
    counted: { visits: 10 },
    notFound: [{ query: 'open', times: 10 }],
  });
  expect(shown).toMatchObject({ pages: ['/common/'], audiences: ['all'] });
});

test('narrows by section: articles of it, and questions whose first hit is of it', async () => {
  const insights = await insightsOf(
    [
      vote('a', true, ago(1)),
      vote('b', false, ago(1)),
      exampleEvent({ kind: 'search', query: 'card', hits: ['a'] }, ago(1)),
      exampleEvent({ kind: 'search', query: 'parcel', hits: ['b'] }, ago(1)),
    ],
    { section: 'Paying' },
  );
  expect(insights.votes.articles.map(({ article }) => article)).toEqual(['a']);
  expect(insights.searches.questions.map(({ query }) => query)).toEqual(['card']);
});

test('marks the day on which an article was rewritten, and gives each version its own share', async () => {
  const insights = await insightsOf([
    read('old', ago(9)),
    ...many(12, (n) =>
      exampleEvent({ kind: 'vote', article: 'a', hash: 'old', helpful: n < 3 }, ago(8, `v${n}`)),
    ),
    read('new', ago(4)),
    read('old', ago(3, 'cached')),
    ...many(12, (n) =>
      exampleEvent({ kind: 'vote', article: 'a', hash: 'new', helpful: n < 9 }, ago(2, `w${n}`)),
    ),
  ]);
  expect(insights.trend.changes).toEqual([
    { date: '2026-11-19', article: 'a', title: 'Title of a', language: 'en' },
  ]);
  expect(insights.votes.articles[0]?.versions).toMatchObject([
    { hash: 'new', yes: 9, no: 3, helped: { rate: 0.75 } },
    { hash: 'old', yes: 3, no: 9, helped: { rate: 0.25 } },
  ]);
});

test('takes a translation for no rewrite', async () => {
  const insights = await insightsOf([
    read('english', { ...ago(9), language: 'en' }),
    read('german', { ...ago(4), language: 'de', visit: 'v2' }),
    exampleEvent(
      { kind: 'vote', article: 'a', hash: 'german', helpful: true },
      { ...ago(4), language: 'de', visit: 'v2' },
    ),
    exampleEvent({ kind: 'vote', article: 'a', hash: 'english', helpful: false }, ago(9)),
  ]);
  expect(insights.trend.changes).toEqual([]);
  expect(insights.votes.articles[0]?.versions).toMatchObject([
    { language: 'de', hash: 'german', yes: 1, no: 0 },
    { language: 'en', hash: 'english', yes: 0, no: 1 },
  ]);
});

test('draws each day of the trend, those without a visit too', async () => {
  const { trend } = await insightsOf([miss('x', ago(3)), vote('a', true, ago(1))]);
  expect(trend.days).toEqual([
    { date: '2026-11-20', visits: 1, searches: 1, missed: 1, yes: 0, no: 0 },
    { date: '2026-11-21', visits: 0, searches: 0, missed: 0, yes: 0, no: 0 },
    { date: '2026-11-22', visits: 1, searches: 0, missed: 0, yes: 1, no: 0 },
  ]);
});

test('says what coming forward earned, with an interval, only where both arms have visits enough', async () => {
  const arm = (outcome: 'shown' | 'withheld', visits: number, solved: number) =>
    Array.from({ length: visits }, (_, n) => n).flatMap((n) => {
      const base = ago(1, `${outcome}${n}`);
      const tip = exampleEvent({ kind: 'tip', article: 'a', outcome }, base);
      const after = vote('a', true, { ...base, at: base.at + 1 });
      return n < solved ? [tip, after] : [tip];
    });
  const { forward } = await insightsOf([...arm('shown', 70, 56), ...arm('withheld', 80, 48)]);
  expect(forward.earned?.points).toBeCloseTo(0.2);
  // The example of Newcombe (1998), table II, (a), method 10: 56/70 − 48/80.
  expect(forward.earned?.low).toBeCloseTo(0.0524, 4);
  expect(forward.earned?.high).toBeCloseTo(0.3339, 4);
  const few = await insightsOf([...arm('shown', 70, 56), ...arm('withheld', 9, 4)]);
  expect(few.forward.earned).toBeUndefined();
});

test('puts the page with most unresolved visits first', async () => {
  const { journeys } = await insightsOf([
    ...many(20, (n) => vote('b', true, { ...ago(1, `a${n}`), path: '/calm/' })),
    ...many(5, (n) => read('h', { ...ago(1, `b${n}`), path: '/calm/' })),
    ...many(3, (n) => miss('klarna', { ...ago(1, `c${n}`), path: '/pay/' })),
  ]);
  expect(journeys).toMatchObject([
    {
      path: '/pay/',
      visits: 3,
      pain: 3,
      unresolved: { count: 3, of: 3 },
      ways: [{ by: 'search', query: 'klarna', article: undefined, outcome: 'missed', visits: 3 }],
    },
    { path: '/calm/', visits: 5, pain: 0, ways: [{ article: { title: 'Title of a' }, outcome: 'read' }] },
  ]);
});

test('has figures without an event', async () => {
  expect(await insightsOf([])).toMatchObject({
    everything: { events: 0, visits: 0, first: undefined, last: undefined },
    counted: { events: 0 },
    trend: { days: [] },
    themes: [],
  });
});
