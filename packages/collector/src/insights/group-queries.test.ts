import type { FeedbackEvent } from '@helpahead/core';
import { expect, test } from 'vitest';
import { exampleEvent, miss } from '../testing/example-event.js';
import { roll } from '../testing/roll.js';
import { groupQueries, type Searches } from './group-queries.js';

const titles = { titleOf: (id: string) => `Title of ${id}` };
const group = async (events: FeedbackEvent[], which?: Searches) =>
  groupQueries((await roll(events)).tables, titles, which);
const found = (query: string, hits: string[], base?: Partial<FeedbackEvent>) =>
  exampleEvent({ kind: 'search', query, hits }, base);

test('takes spellings of one question together, the most used one first', async () => {
  const [asked, ...rest] = await group([
    miss('Klarna?', { visit: 'v1', path: '/a', at: 5 }),
    ...[7, 8, 9].map((at) => miss('klarna', { visit: 'v2', path: '/b', at })),
    found('KLARNA', ['pay', 'cards'], { visit: 'v2', path: '/b', at: 6 }),
  ]);
  expect(rest).toEqual([]);
  expect(asked).toEqual({
    query: 'klarna',
    alsoAs: ['KLARNA', 'Klarna?'],
    question: 'klarna',
    times: 5,
    missed: 4,
    visits: 2,
    last: 9,
    languages: ['en'],
    pages: [
      { path: '/b', times: 4 },
      { path: '/a', times: 1 },
    ],
    closest: [{ article: 'pay', title: 'Title of pay' }],
  });
});

test('takes forms of the same words together, in whatever order', async () => {
  const asked = await group([miss('gift card balance'), miss('balance of my gift cards', { visit: 'v2' })]);
  expect(asked).toMatchObject([{ times: 2, visits: 2 }]);
});

test('of what was asked in vain, counts those searches, visits, pages and spellings alone', async () => {
  const [asked] = await group(
    [
      found('refunds', ['r'], { path: '/a', at: 9 }),
      miss('refund', { path: '/b', at: 3 }),
      found('refund?', ['r'], { visit: 'v2', at: 4 }),
    ],
    'missed',
  );
  expect(asked).toMatchObject({
    query: 'refund',
    alsoAs: [],
    times: 1,
    visits: 1,
    last: 3,
    pages: [{ path: '/b' }],
  });
});

test('puts what many visits ask before what one visit asks often', async () => {
  const groups = await group([
    ...Array.from({ length: 40 }, () => miss('loud')),
    miss('wanted', { visit: 'v1' }),
    miss('wanted', { visit: 'v2' }),
  ]);
  expect(groups.map(({ query }) => query)).toEqual(['wanted', 'loud']);
});
