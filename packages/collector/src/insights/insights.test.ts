import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedbackEvent } from '@helpahead/core';
import { expect, test } from 'vitest';
import { exampleEvent, miss, vote } from '../testing/example-event.js';
import { startCollector } from '../testing/start-collector.js';
import { temporaryFolder } from '../testing/temporary.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;

/** Events of known truth, sent in one batch. */
async function startWith(events: FeedbackEvent[], faq?: unknown) {
  const file = join(temporaryFolder(), 'faq.json');
  if (faq !== undefined) writeFileSync(file, JSON.stringify(faq));
  const running = await startCollector({ now: () => NOW, ...(faq === undefined ? {} : { faq: [file] }) });
  expect((await running.send(events, { sent: NOW })).status).toBe(202);
  return { ...running, file };
}

const many = (times: number, make: (n: number) => FeedbackEvent) =>
  Array.from({ length: times }, (_, n) => make(n));
const ago = (days: number) => ({ at: NOW - days * DAY });
const shown = (outcome: 'shown' | 'opened', cue = 'title') =>
  exampleEvent({ kind: 'suggest', article: 'a', cue, outcome }, ago(1));

test('counts searches once, whether they found something or not', async () => {
  const found = exampleEvent({ kind: 'search', query: 'refund', hits: ['a'] }, ago(1));
  const { insights } = await startWith([
    found,
    miss('klarna', ago(1)),
    ...many(9, () => miss('gift', ago(1))),
  ]);
  expect((await insights()).searches).toMatchObject({
    total: 11,
    missed: { count: 10, of: 11, rate: 10 / 11 },
  });
});

test('lists what was asked and not found, with pages and the last time', async () => {
  const { insights } = await startWith([
    miss('Klarna?', { ...ago(3), visit: 'v1', path: '/cart/' }),
    miss('klarna', { ...ago(1), visit: 'v2', path: '/checkout/' }),
    miss('klarna', { ...ago(1.1), visit: 'v2', path: '/checkout/' }),
    miss('gift', { ...ago(1), visit: 'v3' }),
    exampleEvent({ kind: 'search', query: 'klarna', hits: ['a'] }, { ...ago(0), visit: 'v4' }),
  ]);
  const { notFound } = await insights();
  expect(notFound).toMatchObject([
    {
      query: 'klarna',
      alsoAs: ['Klarna?'],
      times: 3,
      visits: 2,
      last: NOW - DAY,
      pages: [
        { path: '/checkout/', times: 2 },
        { path: '/cart/', times: 1 },
      ],
    },
    { query: 'gift', times: 1 },
  ]);
});

test('counts a changed vote once, as it was changed last', async () => {
  const first = vote('a', true, ago(3));
  const second = { ...vote('a', false, ago(2)), replaces: first.id.toUpperCase() };
  const third = { ...vote('a', false, ago(1)), replaces: second.id, comment: 'Still wrong.' };
  const { insights } = await startWith([third, first, second]);
  const { votes } = await insights();
  expect(votes).toMatchObject({ yes: 0, no: 1, articles: [{ comments: [{ comment: 'Still wrong.' }] }] });
});

test('counts No, then a reason, then a comment as one vote, in whatever order and batches they arrive', async () => {
  const no = vote('a', false, ago(3));
  const reason = { ...vote('a', false, ago(2)), reason: 'unclear', replaces: no.id };
  const comment = { ...vote('a', false, ago(1)), reason: 'unclear', comment: 'Where?', replaces: reason.id };
  for (const order of [
    [no, reason, comment],
    [comment, reason, no],
    [reason, comment, no],
    [comment, no, reason],
  ]) {
    const { send, insights } = await startWith([vote('a', true, ago(1))]);
    for (const event of order) expect((await send([event], { sent: NOW })).status).toBe(202);
    const { votes } = await insights();
    expect(votes).toMatchObject({ yes: 1, no: 1, helped: { of: 2 } });
    expect(votes.articles).toMatchObject([
      { yes: 1, no: 1, reasons: [{ reason: 'unclear', times: 1 }], comments: [{ comment: 'Where?' }] },
    ]);
  }
});

test('lets the latest stand of several votes that replace the same one', async () => {
  const first = vote('a', false, ago(3));
  const late = { ...vote('a', true, ago(1)), replaces: first.id };
  const early = { ...vote('a', false, ago(2)), replaces: first.id };
  const unrelated = [1, 2].map(() => ({ ...vote('b', true, ago(1)), replaces: '' }));
  const { insights } = await startWith([late, first, early, ...unrelated]);
  expect((await insights()).votes).toMatchObject({
    yes: 3,
    no: 0,
    articles: [
      { article: 'b', yes: 2 },
      { article: 'a', yes: 1, no: 0 },
    ],
  });
});

test('does not let a vote on one article take away a vote on another, nor itself', async () => {
  const honest = vote('a', false, ago(1));
  const forged = { ...vote('b', true, ago(1)), replaces: honest.id };
  const circular = vote('c', true, ago(1));
  const { insights } = await startWith([honest, forged, { ...circular, replaces: circular.id }]);
  expect((await insights()).votes).toMatchObject({ yes: 2, no: 1 });
});

test('gives votes, interval, reasons and the latest three comments of an article, the surest failure first', async () => {
  const unhappy = (n: number) =>
    exampleEvent(
      {
        kind: 'vote',
        article: 'bad',
        hash: 'h1',
        helpful: false,
        reason: n < 3 ? 'unclear' : 'wrong',
        comment: `no ${n}`,
      },
      ago(9 - n),
    );
  const { insights } = await startWith([
    ...many(8, unhappy),
    ...many(2, () => vote('bad', true, ago(1))),
    vote('unlucky', false, ago(1)),
    ...many(12, () => vote('good', true, ago(1))),
  ]);
  const { articles } = (await insights()).votes;
  expect(articles.map(({ article }) => article)).toEqual(['bad', 'unlucky', 'good']);
  expect(articles[0]).toMatchObject({ yes: 2, no: 8, helped: { rate: 0.2 } });
  expect(articles[0]?.reasons).toEqual([
    { reason: 'wrong', times: 5 },
    { reason: 'unclear', times: 3 },
  ]);
  expect(articles[0]?.comments.map(({ comment }) => comment)).toEqual(['no 7', 'no 6', 'no 5']);
  expect(articles[1]?.helped).toEqual({ enough: false, count: 0, of: 1, least: 10 });
});

test('counts suggestions by article and cue, with what was shown as the whole', async () => {
  const { insights } = await startWith([
    ...many(20, () => shown('shown')),
    ...many(5, () => shown('opened')),
    ...many(3, () => shown('shown', 'error')),
    exampleEvent({ kind: 'tip', article: 'a', cue: 'error', outcome: 'dismissed' }, ago(1)),
  ]);
  const { suggestions } = await insights();
  expect(suggestions).toMatchObject({ shown: 23, opened: 5, taken: { count: 5, of: 23 } });
  expect(suggestions.articles).toMatchObject([
    { kind: 'suggest', cue: 'title', shown: 20, opened: 5, dismissed: 0, taken: { rate: 0.25 } },
    { kind: 'suggest', cue: 'error', shown: 3, opened: 0, taken: { enough: false } },
    { kind: 'tip', cue: 'error', shown: 0, opened: 0, dismissed: 1 },
  ]);
});

test('counts only the time and language asked for, and says what there is besides', async () => {
  const { insights } = await startWith([
    miss('a', { ...ago(1), visit: 'v1' }),
    miss('b', { ...ago(20), visit: 'v2', language: 'de' }),
    miss('c', { ...ago(60), visit: 'v3', language: 'de' }),
  ]);
  const totals = async (query: string) => (await insights(query)).searches.total;
  expect(await totals('?days=7')).toBe(1);
  expect(await totals('')).toBe(2);
  expect(await totals('?days=90')).toBe(3);
  expect(await totals('?days=90&language=de')).toBe(2);
  expect(await totals('?days=-1&language=')).toBe(2);
  expect(await insights('?days=7')).toMatchObject({
    filter: { days: 7, language: null },
    languages: ['de', 'en'],
    counted: { events: 1, visits: 1, first: NOW - DAY, last: NOW - DAY },
    everything: { events: 3, visits: 3, first: NOW - 60 * DAY, last: NOW - DAY },
  });
});

test('calls articles by their question, as the file has it now', async () => {
  const article = (question: string) => ({ id: 'refund', aliases: ['old'], question, answer: 'Soon.' });
  const faq = (question: string) => ({ schemaVersion: 1, language: 'en', articles: [article(question)] });
  const running = await startWith(
    [vote('refund', true, ago(1)), vote('old', true, ago(1)), vote('x', true, ago(1))],
    faq('When?'),
  );
  const titles = async () => (await running.insights()).votes.articles.map(({ title }) => title).sort();
  expect(await titles()).toEqual(['When?', 'When?', 'x']);

  writeFileSync(running.file, JSON.stringify(faq('When will it come?')));
  expect(await titles()).toEqual(['When will it come?', 'When will it come?', 'x']);
  writeFileSync(running.file, 'half written');
  expect(await titles()).toEqual(['When will it come?', 'When will it come?', 'x']);
});

test('refuses to start with a FAQ file it cannot read', async () => {
  await expect(startCollector({ faq: ['/nowhere.json'] })).rejects.toMatchObject({ code: 'faq-unreadable' });
});

test('says once and with one full stop why a FAQ file cannot be read', async () => {
  const file = join(temporaryFolder(), 'faq.json');
  for (const text of ['half written', '{}', '']) {
    writeFileSync(file, text);
    const refused = expect(startCollector({ faq: [file] })).rejects;
    await refused.toThrow(/^The FAQ file .+ cannot be read: .*[^.]\. Correct the setting "faq"\.$/);
  }
});

test('answers while a thousand articles were voted on', async () => {
  const { url, send } = await startCollector({ now: () => NOW, burst: 1000 });
  for (let batch = 0; batch < 10; batch += 1)
    await send(many(100, (n) => vote(`a${batch}-${n}`, n % 2 === 0, ago(1))));
  const page = await fetch(`${url}/insights`);
  expect(await page.text()).toContain('950 more articles in the JSON');
});
