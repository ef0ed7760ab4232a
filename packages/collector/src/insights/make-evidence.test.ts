import { type FeedbackEvent, questionKey } from '@helpahead/core';
import { expect, test } from 'vitest';
import { dayOf } from '../store/event-store.js';
import { exampleEvent, miss, vote } from '../testing/example-event.js';
import { roll } from '../testing/roll.js';
import { makeEvidence } from './make-evidence.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const names = new Map([['old-refund', 'refund']]);
const catalogue = {
  titleOf: (id: string) => id,
  sectionOf: () => undefined,
  articles: [],
  sections: [],
  surveyOf: () => undefined,
  idOf: (id: string) => names.get(id) ?? id,
};
const agreed = (article: string, yes: number, no = 0, networks = yes) => ({
  language: 'en',
  question: 'money back',
  article,
  yes,
  no,
  networks,
  spellings: { 'money back?': yes, 'Money back': yes - 1 },
});

const evidenceOf = async (
  events: FeedbackEvent[],
  agreements: Parameters<typeof makeEvidence>[0]['agreements'] = [],
) =>
  makeEvidence({
    days: events.length === 0 ? [] : [{ day: dayOf(NOW), rollup: await roll(events) }],
    agreements,
    gaps: [],
    catalogue,
    now: NOW,
  });

test('hands over wordings with who agreed, under the present id of the article', async () => {
  const { wordings } = await evidenceOf(
    [],
    [[agreed('old-refund', 3, 1), agreed('other', 1)], [agreed('old-refund', 2)]],
  );
  expect(wordings).toEqual([
    {
      language: 'en',
      wording: 'money back?',
      question: 'money back',
      article: 'refund',
      yes: 5,
      no: 1,
      days: 2,
      networks: 3,
      share: 5 / 6,
    },
    expect.objectContaining({ article: 'other', yes: 1, share: 1 / 6 }),
  ]);
});

test('hands over gaps, what was asked with what helped, and articles with votes of the version seen last', async () => {
  const at = (n: number, visit = `v${n}`) => ({ at: NOW + n, visit });
  const evidence = await evidenceOf(
    [
      miss('klarna', at(1)),
      exampleEvent({ kind: 'search', query: 'money back', hits: ['refund'] }, at(2)),
      exampleEvent(
        { kind: 'vote', article: 'refund', hash: 'h1', helpful: true, query: 'money back' },
        at(3),
      ),
      exampleEvent(
        { kind: 'vote', article: 'refund', hash: 'h2', helpful: false, reason: 'wrong', comment: 'No.' },
        at(4),
      ),
      ...[5, 6].flatMap((n) => [
        exampleEvent({ kind: 'read', article: 'refund', hash: 'h2', from: 'link' }, at(n)),
        exampleEvent({ kind: 'read', article: 'tracking', hash: 'h', from: 'related' }, at(n)),
      ]),
      vote('tracking', true, at(7)),
    ],
    [[{ ...agreed('refund', 1), question: questionKey('money back', 'en') }]],
  );
  expect(evidence).toMatchObject({ format: 1, from: '2026-11-23', until: '2026-11-23' });
  expect(evidence.gaps).toMatchObject([{ query: 'klarna', visits: 1, state: 'new', pages: ['/shop/cart/'] }]);
  expect(evidence.asked.find(({ query }) => query === 'money back')?.helped).toEqual([
    { article: 'refund', yes: 1, no: 0 },
  ]);
  expect(evidence.articles.find(({ article }) => article === 'refund')).toMatchObject({
    hash: 'h2',
    yes: 0,
    no: 1,
    reasons: [{ reason: 'wrong', times: 1 }],
    comments: ['No.'],
    reads: 2,
  });
  expect(evidence.together).toEqual([{ language: 'en', article: 'refund', other: 'tracking', visits: 2 }]);
});

test('says of how many networks a question in vain came, and takes no number of votes for what is right', async () => {
  const question = questionKey('gift registry', 'en');
  const inVain = { ...agreed('', 3, 0, 1), question };
  const forged = Array.from({ length: 50 }, (_, n) =>
    exampleEvent(
      { kind: 'vote', article: 'wrong', hash: 'h', helpful: true, query: 'money back' },
      { at: NOW + n, visit: `f${n}` },
    ),
  );
  const asked = exampleEvent({ kind: 'search', query: 'money back', hits: ['refund'] }, { at: NOW });
  const evidence = await evidenceOf([miss('gift registry', { at: NOW }), asked, ...forged], [[inVain]]);
  expect(evidence.gaps).toMatchObject([{ query: 'gift registry', networks: 1 }]);
  expect(evidence.wordings).toEqual([]);
  expect(evidence.asked.flatMap(({ helped }) => helped)).toEqual([]);
});

test('is evidence of nothing before anything arrived', async () => {
  expect(await evidenceOf([])).toMatchObject({ from: null, until: null, wordings: [], gaps: [], asked: [] });
});
