import { expect, test } from 'vitest';
import type { GapNote } from '../store/event-store.js';
import { miss } from '../testing/example-event.js';
import { roll } from '../testing/roll.js';
import { findGaps } from './find-gaps.js';
import { groupQueries } from './group-queries.js';

const note = (question: string, rest: Partial<GapNote>): GapNote => ({
  language: 'en',
  question,
  state: 'writing',
  owner: 'Ada',
  note: 'Ask finance.',
  changed: 100,
  ...rest,
});
const gaps = async (notes: GapNote[], at = 50) => {
  const { tables } = await roll([
    ...[1, 2, 3].map((n) => miss('klarna', { visit: `v${n}`, at })),
    miss('gift', { visit: 'v9', at }),
  ]);
  return findGaps(groupQueries(tables, { titleOf: (id) => id }, 'missed'), notes);
};

test('is new until somebody takes it', async () => {
  expect(await gaps([])).toMatchObject([
    { query: 'klarna', language: 'en', state: 'new', owner: '', changed: undefined },
    { query: 'gift', state: 'new' },
  ]);
  expect(await gaps([note('klarna', {})])).toMatchObject([
    { state: 'writing', owner: 'Ada', note: 'Ask finance.', changed: 100 },
    { state: 'new' },
  ]);
});

test('puts what is done behind what is not', async () => {
  expect((await gaps([note('klarna', { state: 'answered' })])).map(({ query }) => query)).toEqual([
    'gift',
    'klarna',
  ]);
});

test('opens again when it is asked in vain after it was answered, and remembers who wrote', async () => {
  const [first] = await gaps([note('klarna', { state: 'answered' })], 150);
  expect(first).toMatchObject({ query: 'klarna', state: 'new', reopened: true, owner: 'Ada' });
});

test('stays closed when nobody is going to answer it', async () => {
  expect((await gaps([note('klarna', { state: 'wont-answer' })], 150))[1]).toMatchObject({
    query: 'klarna',
    state: 'wont-answer',
    reopened: false,
  });
});

test('is another gap in another language', async () => {
  expect((await gaps([note('klarna', { language: 'de', state: 'answered' })]))[0]).toMatchObject({
    state: 'new',
  });
});
