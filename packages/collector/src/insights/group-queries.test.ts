import { expect, test } from 'vitest';
import type { QueryTally } from '../store/tallies.js';
import { groupQueries, normaliseQuery } from './group-queries.js';

const tally = (query: string, rest: Partial<QueryTally> = {}): QueryTally => ({
  query,
  missed: true,
  path: '/',
  language: 'en',
  visit: 'v1',
  times: 1,
  last: 1,
  ...rest,
});

test('takes spellings of one question together, the most used one first', () => {
  const [group] = groupQueries([
    tally('Klarna?', { visit: 'v1', path: '/a', last: 5 }),
    tally('klarna', { visit: 'v2', path: '/b', times: 3, last: 9 }),
    tally('  KLARNA', { visit: 'v2', path: '/b', missed: false }),
  ]);
  expect(group).toEqual({
    query: 'klarna',
    alsoAs: ['  KLARNA', 'Klarna?'],
    times: 5,
    missed: 4,
    visits: 2,
    last: 9,
    languages: ['en'],
    pages: [
      { path: '/b', times: 4 },
      { path: '/a', times: 1 },
    ],
  });
});

test('puts what many visits ask before what one visit asks often', () => {
  const groups = groupQueries([
    tally('loud', { times: 40 }),
    tally('wanted', { visit: 'v1' }),
    tally('wanted', { visit: 'v2' }),
  ]);
  expect(groups.map(({ query }) => query)).toEqual(['wanted', 'loud']);
});

test.each([
  ['Où est-ce que… ?', 'ou est ce que'],
  ['ＦＡＱ', 'faq'],
  ['Straße', 'straße'],
  ['מתי יגיע המשלוח?', 'מתי יגיע המשלוח'],
  ['返品', '返品'],
  ['हिन्दी', 'हिन्दी'],
  ['???', '???'],
])('reads %j as %j', (query, expected) => {
  expect(normaliseQuery(query)).toBe(expected.normalize('NFKD'));
});
