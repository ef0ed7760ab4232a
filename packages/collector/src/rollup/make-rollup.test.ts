import { type FeedbackEvent, questionKey } from '@helpahead/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleEvent, miss, vote } from '../testing/example-event.js';
import { roll, rowsOf } from '../testing/roll.js';
import { summarise } from './make-rollup.js';
import { mergeRollups, packRollup, QUOTES_A_DAY, type Rollup, TABLE_NAMES, unpackRollup } from './rollup.js';

const at = (minute: number, visit = 'v1') => ({ at: minute * 60_000, visit });
const search = (query: string, hit: string, base: Partial<FeedbackEvent>) =>
  exampleEvent({ kind: 'search', query, hits: [hit] }, base);
const read = (article: string, from: string, base: Partial<FeedbackEvent>, hash = 'h1') =>
  exampleEvent({ kind: 'read', article, hash, from }, base);

test('counts a visit where it began, and wherever it was', async () => {
  const rollup = await roll([
    miss('a', { ...at(1), path: '/cart/' }),
    vote('x', true, { ...at(2), path: '/help/' }),
    miss('a', { ...at(3, 'v2'), path: '/help/' }),
  ]);
  expect(rowsOf(rollup, 'visits', 'path', 'began', 'touched').sort()).toEqual([
    ['/cart/', 1, 1],
    ['/help/', 1, 2],
  ]);
});

test('counts searches each, but the visits that asked once for a question', async () => {
  const rollup = await roll([
    search('my refund', 'r', at(1)),
    miss('Refund?', at(2)),
    search('refunds', 'r', at(3)),
    miss('refund', at(1, 'v2')),
  ]);
  expect(rowsOf(rollup, 'queries', 'question', 'hit', 'times', 'missed', 'visits', 'missedVisits')).toEqual([
    ['refund', 'r', 2, 0, 1, 0],
    ['refund', '', 2, 2, 1, 2],
  ]);
  expect(rowsOf(rollup, 'spellings', 'spelling', 'times', 'missed')).toContainEqual(['Refund?', 1, 1]);
});

test('lets only the vote stand that nothing replaced, on whatever day that came', async () => {
  const first = vote('a', false, at(1));
  const second = { ...vote('a', true, at(2)), replaces: first.id.toUpperCase() } as FeedbackEvent;
  const other = { ...vote('b', true, at(3)), replaces: first.id } as FeedbackEvent;
  const rollup = await roll([first], [first, second]);
  expect(rollup.tables.votes).toEqual([]);
  expect(rowsOf(await roll([first], [first, other]), 'votes', 'article', 'yes', 'no')).toEqual([['a', 0, 1]]);
  expect(rowsOf(await roll([second], [first, second]), 'votes', 'article', 'yes', 'no')).toEqual([
    ['a', 1, 0],
  ]);
});

test('lets the later of two votes stand that replace the same one, as from two tabs', async () => {
  const first = vote('a', false, at(1));
  const early = { ...vote('a', false, at(2)), replaces: first.id } as FeedbackEvent;
  const late = { ...vote('a', true, at(3)), replaces: first.id } as FeedbackEvent;
  expect(rowsOf(await roll([first, early, late]), 'votes', 'yes', 'no')).toEqual([[1, 0]]);
});

test('keeps the versions of an article apart', async () => {
  const rollup = await roll([
    read('a', 'search', at(1), 'old'),
    vote('a', false, { ...at(2), visit: 'v2' }),
    exampleEvent({ kind: 'vote', article: 'a', hash: 'new', helpful: true }, at(9)),
  ]);
  expect(rowsOf(rollup, 'votes', 'hash', 'yes', 'no').sort()).toEqual([
    ['h1', 0, 1],
    ['new', 1, 0],
  ]);
  expect(rowsOf(rollup, 'versions', 'hash', 'first', 'last')).toContainEqual(['old', 60_000, 60_000]);
});

test('ties a vote to the question it came from, and a reading from results to the last question', async () => {
  const rollup = await roll([
    search('where is my parcel', 'track', at(1)),
    read('track', 'search', at(2)),
    exampleEvent(
      { kind: 'vote', article: 'track', hash: 'h', helpful: true, query: 'where is my parcel' },
      at(3),
    ),
    read('other', 'related', at(4)),
  ]);
  expect(rowsOf(rollup, 'pairs', 'question', 'article', 'reads', 'yes', 'no')).toEqual([
    ['parcel', 'track', 1, 1, 0],
  ]);
  expect(rowsOf(rollup, 'together', 'article', 'other', 'visits')).toEqual([['other', 'track', 1]]);
});

test.each<[string, FeedbackEvent[], number]>([
  ['a miss', [miss('x', at(1))], 1],
  ['a miss that something helped after', [miss('x', at(1)), vote('a', true, at(2))], 0],
  ['a No', [vote('a', false, at(1))], 1],
  ['a No that became a Yes', [vote('a', false, at(1)), vote('a', true, at(2))], 0],
  ['going to people', [exampleEvent({ kind: 'handoff', channel: 'mail' }, at(1))], 1],
  ['a follow-up that failed', [exampleEvent({ kind: 'followUp', article: 'a', solved: false }, at(1))], 1],
  ['a promise that was kept', [exampleEvent({ kind: 'promiseKept', channel: 'm', kept: true }, at(1))], 0],
  [
    'a miss, and yet it was asked',
    [miss('x', at(1)), exampleEvent({ kind: 'survey', survey: 'task', answers: { done: 'no' } }, at(2))],
    0,
  ],
])('counts %s as trouble, or not', async (_, events, troubled) => {
  const rollup = await roll(events);
  expect(rollup.tables.visits.reduce((total, row) => total + row.troubled, 0)).toBe(troubled);
});

test('compares visits in which something came forward with those left alone, by what came after', async () => {
  const tip = (outcome: 'shown' | 'withheld', base: Partial<FeedbackEvent>) =>
    exampleEvent({ kind: 'tip', article: 'a', cue: 'declined', outcome }, base);
  const rollup = await roll([
    vote('a', true, at(0)),
    tip('shown', at(1)),
    tip('shown', at(2)),
    tip('shown', at(1, 'v2')),
    exampleEvent({ kind: 'probablySolved', article: 'a' }, at(2, 'v2')),
    tip('withheld', at(1, 'v3')),
    miss('x', at(2, 'v3')),
  ]);
  expect(rowsOf(rollup, 'forward', 'arm', 'visits', 'solved', 'helpless')).toEqual([
    ['shown', 2, 1, 0],
    ['withheld', 1, 0, 1],
  ]);
});

test('follows ways from the page over the cue to the outcome', async () => {
  const suggestion = exampleEvent(
    { kind: 'suggest', article: 'a', cue: 'Your card was declined', outcome: 'opened' },
    at(1),
  );
  const rollup = await roll([
    suggestion,
    read('a', 'suggestion', at(2)),
    vote('a', true, at(3)),
    search('gift', 'b', at(4)),
    read('b', 'search', at(5)),
    vote('b', false, at(6)),
    exampleEvent({ kind: 'handoff', channel: 'mail' }, at(7)),
    miss('klarna', at(1, 'v2')),
    search('size', 'c', at(2, 'v2')),
    read('d', 'section', at(1, 'v3')),
    exampleEvent({ kind: 'probablySolved', article: 'd' }, at(2, 'v3')),
  ]);
  expect(rowsOf(rollup, 'journeys', 'by', 'cue', 'article', 'question', 'outcome')).toEqual([
    ['suggestion', 'Your card was declined', 'a', '', 'helped'],
    ['search', '', 'b', '', 'people'],
    ['search', '', '', 'klarna', 'missed'],
    ['search', '', '', questionKey('size', 'en'), 'left'],
    ['section', '', 'd', '', 'probably'],
  ]);
});

test('keeps no more quotes of a day than somebody reads, and of an option that many chose one', async () => {
  const answers = Array.from({ length: 1000 }, (_, n) =>
    exampleEvent(
      { kind: 'survey', survey: 's', answers: { q: n < 500 ? 'very easy' : `text ${n}` } },
      at(n, `v${n}`),
    ),
  );
  const { quotes, tables } = await roll(answers);
  expect(quotes.length).toBeLessThanOrEqual(QUOTES_A_DAY);
  expect(quotes.filter(({ text }) => text === 'very easy').length).toBeLessThanOrEqual(1);
  expect(tables.surveys.find(({ answer }) => answer === 'very easy')?.times).toBe(500);
});

/** Any events, of few visits, pages and articles, so that they meet. */
const anyEvent = fc
  .record({
    visit: fc.constantFrom('a', 'b', 'c', 'd'),
    minute: fc.integer({ min: 0, max: 50 }),
    path: fc.constantFrom('/', '/cart/', '/__proto__'),
    language: fc.constantFrom('en', 'de'),
    article: fc.constantFrom('x', 'y', 'constructor'),
    query: fc.constantFrom('refund', 'where is it', '__proto__', '🙂'),
    yes: fc.boolean(),
    kind: fc.constantFrom(
      'search',
      'miss',
      'read',
      'vote',
      'suggest',
      'tip',
      'handoff',
      'survey',
      'followUp',
    ),
  })
  .map(({ visit, minute, path, language, article, query, yes, kind }): FeedbackEvent => {
    const base = { ...at(minute, visit), path, language };
    const id = crypto.randomUUID();
    const drafts: Record<string, object> = {
      search: { query, hits: [article] },
      miss: { query, hits: [] },
      read: { article, hash: 'h', from: 'search' },
      vote: { article, hash: 'h', helpful: yes, query, comment: query },
      suggest: { article, outcome: yes ? 'opened' : 'shown' },
      tip: { article, outcome: yes ? 'shown' : 'withheld' },
      handoff: { channel: 'mail' },
      survey: { survey: 's', answers: { q: yes ? 5 : query } },
      followUp: { article, solved: yes },
    };
    return { ...base, id, kind, ...drafts[kind] } as FeedbackEvent;
  });

function sorted({ tables, quotes }: Rollup) {
  const rows = TABLE_NAMES.map((name) => [
    name,
    tables[name].map((row) => JSON.stringify(Object.entries(row).sort())).sort(),
  ]);
  return { rows, quotes: quotes.map(({ id }) => id).sort() };
}

test('adds up: the roll-ups of two halves of the visits together are the roll-up of all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 40 }), async (events) => {
      const isLeft = ({ visit }: FeedbackEvent) => visit < 'c';
      const halves = [
        await roll(events.filter(isLeft)),
        await roll(events.filter((event) => !isLeft(event))),
      ];
      expect(sorted(mergeRollups(halves))).toEqual(sorted(await roll(events)));
    }),
  );
});

test('is the same after it was kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 40 }), async (events) => {
      const rollup = await roll(events);
      expect(unpackRollup(packRollup(rollup))).toEqual(rollup);
    }),
  );
});

test('says of a day what is asked whatever the filter', async () => {
  const rollup = await roll([
    miss('a', { ...at(1), path: '/cart/', audience: 'pro' }),
    miss('b', { ...at(5), path: '/help/', language: 'de' }),
    miss('c', { ...at(3, 'v2'), path: '/help/' }),
  ]);
  expect(summarise(rollup)).toEqual({
    events: 3,
    visits: 2,
    first: 60_000,
    last: 300_000,
    languages: { en: 2, de: 1 },
    audiences: { '': 2, pro: 1 },
    pages: { '/help/': 2, '/cart/': 1 },
  });
});
