import { expect, test } from 'vitest';
import { exampleEvent, miss } from '../testing/example-event.js';
import { roll } from '../testing/roll.js';
import { findThemes } from './find-themes.js';
import { groupQueries } from './group-queries.js';

const said = (comment: string, n: number, language = 'en', helpful = false) =>
  exampleEvent(
    { kind: 'vote', article: 'a', hash: 'h', helpful, comment },
    { at: n, visit: `v${n}`, language },
  );

async function themesOf(events: Parameters<typeof roll>[0]) {
  const rollup = await roll(events);
  return findThemes(rollup, groupQueries(rollup.tables, { titleOf: (id) => id }, 'missed'));
}

test('groups comments, answers and missed questions by the words they share, with quotes', async () => {
  const themes = await themesOf([
    said('The gift card is not accepted', 1),
    said('My gift cards do not work', 2),
    miss('pay with gift card', { at: 3, visit: 'v3' }),
    exampleEvent(
      { kind: 'survey', survey: 'task', answers: { why: 'Gift card refused' } },
      { at: 4, visit: 'v4' },
    ),
    said('Address change is hidden', 5),
    said('cannot change the address', 6),
    said('where do I change my address', 7),
    said('Nothing in common', 8),
  ]);
  expect(themes).toMatchObject([
    { times: 4, quotes: [{ from: 'survey' }, { from: 'search' }, { from: 'comment' }, { from: 'comment' }] },
    { times: 3 },
  ]);
  expect(themes[0]?.words.sort()).toEqual(['card', 'gift']);
  expect(themes[1]?.words.sort()).toEqual(['address', 'change']);
});

test('finds no theme in two texts, in thanks, or in one text written again', async () => {
  expect(await themesOf([said('refund late', 1), said('late refund please', 2)])).toEqual([]);
  expect(await themesOf([1, 2, 3, 4].map((n) => said(`thanks refund ${n}`, n, 'en', true)))).toEqual([]);
  expect(await themesOf([1, 2, 3, 4].map((n) => said('refund', n)))).toEqual([]);
});

test('keeps languages apart', async () => {
  const themes = await themesOf([
    ...['das Gift im Garten', 'Gift am Hund', 'ist es Gift'].map((text, n) => said(text, n, 'de')),
    ...['a gift for mum', 'wrap my gift', 'gift note missing'].map((text, n) => said(text, 10 + n)),
  ]);
  expect(themes.map(({ quotes }) => new Set(quotes.map(({ language }) => language)).size)).toEqual([1, 1]);
});

test('stands what nobody should write', async () => {
  const hostile = ['__proto__', 'constructor', '\u202e', '🙂', 'x'.repeat(2000), '<script>'];
  expect(await themesOf(hostile.map((text, n) => said(text, n)))).toEqual([]);
});
