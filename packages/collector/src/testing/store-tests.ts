import type { FeedbackEvent } from '@helpahead/core';
import { describe, expect, test } from 'vitest';
import { DAY } from '../store/event-store.js';
import { exampleEvent, miss, vote } from './example-event.js';
import {
  describeAgreements,
  describeLateArrivals,
  describeNotes,
  describeProcesses,
  describeRollups,
  describeSealing,
} from './store-keeping-tests.js';
import {
  noon,
  type OpenedStore,
  on,
  receive,
  type Start,
  type Started,
  starting,
  TODAY,
} from './store-kit.js';

/**
 * What every store promises, whatever it is made of.
 *
 * @param open empty; the tests close what it opened
 */
export function describeStore(name: string, open: () => Promise<OpenedStore>): void {
  const start = starting(open);
  describe(name, () => {
    describe('events', () => describeEvents(start));
    describe('order', () => describeOrder(start));
    describe('days', () => describeDays(start));
    describe('roll-ups', () => describeRollups(start));
    describe('sealed days', () => describeSealing(start));
    describe('after sealing', () => describeLateArrivals(start));
    describe('agreements', () => describeAgreements(start));
    describe('notes', () => describeNotes(start));
    describe('processes', () => describeProcesses(start));
  });
}

function describeEvents(start: Start): void {
  test('gives back each kind of event as it was received, ids in lower case', async () => {
    const { store, eventsOf } = await start();
    const id = crypto.randomUUID();
    const replaces = crypto.randomUUID();
    const base = { ...on(TODAY), audience: 'staff', visit: 'visitor ✓' };
    const events = [
      exampleEvent(
        { kind: 'search', query: 'Größe "XL"?\n', hits: ['a', 'b'] },
        { ...base, at: noon(TODAY) + 1 },
      ),
      exampleEvent(
        { kind: 'survey', survey: 's', answers: { score: 9, why: 'it’s fine' } },
        { ...base, at: noon(TODAY) + 2 },
      ),
      exampleEvent({ kind: 'promiseKept', channel: 'mail', kept: false }, { ...base, at: noon(TODAY) + 3 }),
    ];
    const changed = {
      ...vote('a', false, { ...base, id: id.toUpperCase() }),
      replaces: replaces.toUpperCase(),
    };
    await store.append([...events, changed].map((event) => receive(event)));
    expect(await eventsOf(TODAY)).toEqual([{ ...changed, id, replaces }, ...events]);
  });

  test('leaves out the audience of an event that has none', async () => {
    const { store, eventsOf } = await start();
    await store.append([receive(miss('x', on(TODAY)))]);
    expect((await eventsOf(TODAY))[0]).not.toHaveProperty('audience');
  });

  test('keeps the first of several events with one id, whatever its case', async () => {
    const { store, eventsOf } = await start();
    const event = miss('first', on(TODAY));
    await store.append([receive(event), receive({ ...event, query: 'second' } as FeedbackEvent)]);
    await store.append([receive({ ...miss('third', on(TODAY)), id: event.id.toUpperCase() })]);
    expect(await eventsOf(TODAY)).toMatchObject([{ id: event.id, query: 'first' }]);
  });
}

function describeOrder(start: Start): void {
  test('gives the events of a visit one after the other, by time, then id', async () => {
    const { store, idsOf } = await start();
    const make = (visit: string, second: number, n: number) =>
      receive(
        miss('x', { id: `00000000-0000-4000-8000-00000000000${n}`, visit, at: noon(TODAY) + second * 1000 }),
      );
    const [a, b, c, d, e] = [
      make('v1', 5, 1),
      make('v2', 1, 2),
      make('v1', 2, 4),
      make('v1', 2, 3),
      make('v2', 0, 5),
    ];
    await store.append([a, b, c]);
    await store.append([d, e]);
    expect((await idsOf(TODAY)).map((id) => Number(id.slice(-1)))).toEqual([3, 4, 1, 5, 2]);
  });

  test('counts an event to the day on which it happened, by UTC', async () => {
    const { store, idsOf } = await start();
    const [last, first] = [miss('x', { at: TODAY * DAY - 1 }), miss('x', { at: TODAY * DAY })];
    await store.append([receive(last, noon(TODAY)), receive(first, noon(TODAY))]);
    expect(await idsOf(TODAY - 1)).toEqual([last.id]);
    expect(await idsOf(TODAY)).toEqual([first.id]);
  });

  test('gives what was received after a moment', async () => {
    const { store, idsOf } = await start();
    const [early, late] = [miss('x', on(TODAY)), miss('x', on(TODAY))];
    await store.append([receive(early, noon(TODAY) + 1), receive(late, noon(TODAY) + 2)]);
    expect(await idsOf(TODAY, noon(TODAY) + 1)).toEqual([late.id]);
  });

  test('tells which votes replace those of a day, from whatever day they are', async () => {
    const { store, reader } = await start();
    const old = vote('a', false, on(TODAY - 2));
    const one = { ...vote('a', true, on(TODAY - 1)), replaces: old.id.toUpperCase() };
    const other = { ...vote('a', false, on(TODAY)), replaces: old.id };
    await store.append([receive(other), receive(vote('b', true, on(TODAY)))]);
    await store.append([receive(one), receive(old)]);
    const replacing = [one, other].map(({ id, at }) => ({ id, at, article: 'a', replaces: old.id }));
    for (const day of [TODAY - 2, TODAY - 1, TODAY]) expect(await reader.replacing(day)).toEqual(replacing);
    expect(await reader.replacing(TODAY + 1)).toEqual([]);
  });
}

/** Appends the events that a day is to have, then says for each day whether it was touched. */
async function touchedBy({ store, markOf }: Started, days: readonly number[], event: FeedbackEvent) {
  const before = await Promise.all(days.map(markOf));
  await store.append([receive(event)]);
  const after = await Promise.all(days.map(markOf));
  return days.map((_, index) => before[index] !== after[index]);
}

function describeDays(start: Start): void {
  test('names the days that have events, in order', async () => {
    const { store, reader } = await start();
    expect(await reader.days()).toEqual([]);
    await store.append([TODAY, TODAY - 3, TODAY - 1].map((day) => receive(miss('x', on(day)))));
    expect((await reader.days()).map(({ day }) => day)).toEqual([TODAY - 3, TODAY - 1, TODAY]);
  });

  test('touches the day of a new event, and no other', async () => {
    const started = await start();
    await started.store.append([receive(miss('x', on(TODAY))), receive(miss('x', on(TODAY - 1)))]);
    expect(await touchedBy(started, [TODAY - 1, TODAY], miss('y', on(TODAY)))).toEqual([false, true]);
  });

  test('touches nothing when an id is already there', async () => {
    const started = await start();
    const event = miss('x', on(TODAY));
    await started.store.append([receive(event), receive(miss('x', on(TODAY - 1)))]);
    const days = [TODAY - 1, TODAY];
    expect(await touchedBy(started, days, { ...event, at: noon(TODAY - 1) })).toEqual([false, false]);
  });

  test('touches the day of the vote that another one replaces, and those of its rivals', async () => {
    const started = await start();
    const old = vote('a', false, on(TODAY - 3));
    const rival = { ...vote('a', false, on(TODAY - 2)), replaces: old.id };
    await started.store.append([receive(old), receive(rival), receive(miss('x', on(TODAY - 1)))]);
    const changed = { ...vote('a', true, on(TODAY)), replaces: old.id.toUpperCase() };
    const days = [TODAY - 3, TODAY - 2, TODAY - 1, TODAY];
    expect(await touchedBy(started, days, changed)).toEqual([true, true, false, true]);
  });
}
