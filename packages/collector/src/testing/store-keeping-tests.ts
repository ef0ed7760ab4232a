import type { FeedbackEvent } from '@helpahead/core';
import { expect, test } from 'vitest';
import { miss, vote } from './example-event.js';
import { ALICE, bytes, collect, noon, on, receive, rollup, type Start, SUMMARY, TODAY } from './store-kit.js';

export function describeRollups(start: Start): void {
  test('keeps a roll-up, which is fresh until the day is touched', async () => {
    const { store, stateOf, markOf, bodyOf } = await start();
    await store.append([receive(miss('x', on(TODAY)))]);
    const mark = await markOf(TODAY);
    await store.saveRollups([rollup(TODAY, mark, 'one')]);
    expect(await stateOf(TODAY)).toEqual({ day: TODAY, mark, rolled: { mark, summary: SUMMARY } });
    expect(await bodyOf(TODAY)).toBe('one');
    await store.append([receive(miss('y', on(TODAY)))]);
    expect(await stateOf(TODAY)).toMatchObject({ mark: await markOf(TODAY), rolled: { mark } });
    expect(await markOf(TODAY)).not.toBe(mark);
  });

  test('keeps the newest roll-up of each day, and gives them in order', async () => {
    const { store, reader, markOf, bodyOf } = await start();
    await store.append([receive(miss('x', on(TODAY))), receive(miss('x', on(TODAY - 1)))]);
    const [mark, markBefore] = [await markOf(TODAY), await markOf(TODAY - 1)];
    await store.saveRollups([rollup(TODAY, mark, 'one'), rollup(TODAY - 1, markBefore, 'before')]);
    await store.saveRollups([rollup(TODAY, mark, 'two')]);
    expect(await bodyOf(TODAY)).toBe('two');
    const kept = await reader.rollups([TODAY, TODAY - 1, TODAY - 2]);
    expect(kept.map(({ day }) => day)).toEqual([TODAY - 1, TODAY]);
    expect(await reader.base(TODAY)).toBeUndefined();
  });
}

/** A day whose roll-up says "all", sealed. */
async function sealedDay(start: Start) {
  const started = await start();
  const [event, other] = [miss('x', on(TODAY)), miss('x', on(TODAY + 1))];
  await started.store.append([receive(event), receive(other)]);
  const mark = await started.markOf(TODAY);
  await started.store.saveRollups([rollup(TODAY, mark, 'all')]);
  await started.store.seal(TODAY, mark, noon(TODAY + 40));
  return { ...started, event, other, mark };
}

export function describeSealing(start: Start): void {
  test('deletes the events of the day, and of no other, and keeps what they came to', async () => {
    const { reader, idsOf, bodyOf, stateOf, other, mark } = await sealedDay(start);
    expect(await idsOf(TODAY)).toEqual([]);
    expect(await idsOf(TODAY + 1)).toEqual([other.id]);
    expect(await bodyOf(TODAY)).toBe('all');
    expect(Buffer.from((await reader.base(TODAY)) ?? [])).toEqual(Buffer.from('all'));
    const state = await stateOf(TODAY);
    expect(state).toMatchObject({ mark, rolled: { mark } });
    // A store may leave out the last minutes, in which events are still on their way.
    expect(state?.sealed).toBeGreaterThan(noon(TODAY + 39));
    expect(state?.sealed).toBeLessThanOrEqual(noon(TODAY + 40));
  });

  test('deletes many events', async () => {
    const { store, idsOf, markOf } = await start();
    const many = Array.from({ length: 1500 }, (_, n) => receive(miss(`${n}`, on(TODAY))));
    await store.append(many);
    const mark = await markOf(TODAY);
    await store.saveRollups([rollup(TODAY, mark, 'all')]);
    await store.seal(TODAY, mark, noon(TODAY + 40));
    expect(await idsOf(TODAY)).toEqual([]);
  });

  test('deletes nothing when the day was touched since its roll-up was made', async () => {
    const { store, idsOf, stateOf, markOf } = await start();
    const [event, late] = [miss('x', on(TODAY)), miss('y', on(TODAY))];
    await store.append([receive(event)]);
    const mark = await markOf(TODAY);
    await store.saveRollups([rollup(TODAY, mark, 'one')]);
    await store.append([receive(late)]);
    await store.seal(TODAY, mark, noon(TODAY + 40));
    expect((await idsOf(TODAY)).toSorted()).toEqual([event.id, late.id].toSorted());
    expect(await stateOf(TODAY)).not.toHaveProperty('sealed');
  });
}

export function describeLateArrivals(start: Start): void {
  test('sees what arrives after the day was sealed, and seals it with the rest', async () => {
    const { store, reader, idsOf, stateOf, markOf, mark } = await sealedDay(start);
    const late = miss('late', on(TODAY));
    await store.append([receive(late, noon(TODAY + 40) + 1)]);
    expect(await idsOf(TODAY, (await stateOf(TODAY))?.sealed)).toEqual([late.id]);
    const next = await markOf(TODAY);
    expect(next).not.toBe(mark);
    await store.saveRollups([rollup(TODAY, next, 'all and late')]);
    await store.seal(TODAY, next, noon(TODAY + 41));
    expect(await idsOf(TODAY)).toEqual([]);
    expect(Buffer.from((await reader.base(TODAY)) ?? [])).toEqual(Buffer.from('all and late'));
  });

  test('keeps no roll-up that was made before the day was sealed', async () => {
    const { store, bodyOf, mark } = await sealedDay(start);
    await store.saveRollups([rollup(TODAY, mark, 'half of it')]);
    expect(await bodyOf(TODAY)).toBe('all');
  });
}

export function describeAgreements(start: Start): void {
  const asked = (article: string, base?: Partial<FeedbackEvent>) =>
    ({ ...vote(article, true, { ...on(TODAY), ...base }), query: 'refund' }) as FeedbackEvent;

  test('gives the votes after a question, and what was asked in vain, by the day on which they were received', async () => {
    const { store, reader } = await start();
    const [counted, next] = [asked('a'), asked('b')];
    const inVain = miss('x', on(TODAY));
    const others = [vote('a', true, on(TODAY)), { ...vote('a', true, on(TODAY)), query: '' }];
    await store.append([counted, inVain, ...others].map((event) => receive(event)));
    await store.append([receive(next, noon(TODAY + 1))]);
    expect(await reader.receivedDays()).toEqual([TODAY, TODAY + 1]);
    const received = await collect(reader.receivedVotes(TODAY));
    expect(received).toHaveLength(2);
    expect(received).toEqual(
      expect.arrayContaining([counted, inVain].map((event) => ({ event, source: ALICE }))),
    );
    expect(await collect(reader.receivedVotes(TODAY + 1))).toMatchObject([{ event: next }]);
  });

  test('takes the sources out of everything received on the day, and leaves the events', async () => {
    const { store, reader, idsOf, markOf } = await start();
    await store.append(Array.from({ length: 900 }, () => receive(asked('a'))));
    await store.append([receive(miss('x', on(TODAY))), receive(asked('b'), noon(TODAY + 1))]);
    const mark = await markOf(TODAY);
    await store.saveAgreement({ day: TODAY, body: bytes('they agree') });
    expect(await reader.receivedDays()).toEqual([TODAY + 1]);
    expect(await collect(reader.receivedVotes(TODAY))).toEqual([]);
    expect(await idsOf(TODAY)).toHaveLength(902);
    expect(await markOf(TODAY)).toBe(mark);
    const kept = await reader.agreements();
    expect(kept.map(({ day, body }) => [day, Buffer.from(body).toString()])).toEqual([[TODAY, 'they agree']]);
  });

  test('keeps the first agreement of a day', async () => {
    const { store, reader } = await start();
    await store.append([receive(asked('a'))]);
    await store.saveAgreement({ day: TODAY, body: bytes('all') });
    await store.saveAgreement({ day: TODAY, body: bytes('what was left') });
    expect(Buffer.from((await reader.agreements())[0]?.body ?? []).toString()).toBe('all');
  });
}

export function describeNotes(start: Start): void {
  test('keeps one note of each question and language, the latest', async () => {
    const { store, reader } = await start();
    const note = {
      language: 'en',
      question: 'klarna',
      state: 'new',
      owner: '',
      note: '',
      changed: 5,
    } as const;
    await store.noteGap(note);
    await store.noteGap({ ...note, language: 'de' });
    await store.noteGap({ ...note, state: 'writing', owner: 'Ada', note: 'by Friday', changed: 6 });
    await store.noteGap({ ...note, state: 'answered', changed: 4 });
    expect(await reader.gaps()).toEqual([
      { ...note, language: 'de' },
      { ...note, state: 'writing', owner: 'Ada', note: 'by Friday', changed: 6 },
    ]);
  });
}

export function describeProcesses(start: Start): void {
  test('gives two processes the same key for a day, and lets the keys of other days go', async () => {
    const { store, openAgain } = await start();
    const key = await store.sourceKey('2026-11-23');
    expect(key).toHaveLength(32);
    const second = await openAgain();
    expect(await second.sourceKey('2026-11-23')).toEqual(key);
    expect(await second.sourceKey('2026-11-24')).not.toEqual(key);
    expect(await second.sourceKey('2026-11-23')).not.toEqual(key);
    await second.close();
  });

  test('takes events from two processes at once, each once', async () => {
    const { store, openAgain, idsOf } = await start();
    const second = await openAgain();
    const events = Array.from({ length: 60 }, (_, n) => receive(miss(`${n}`, on(TODAY))));
    await Promise.all(
      events.flatMap((event, n) => [store.append([event]), ...(n % 3 === 0 ? [second.append([event])] : [])]),
    );
    expect(new Set(await idsOf(TODAY)).size).toBe(60);
    expect(await idsOf(TODAY)).toHaveLength(60);
    await second.close();
  });

  test('answers when it is asked whether it can be written to', async () => {
    const { store } = await start();
    await expect(store.check()).resolves.toBeUndefined();
  });
}
