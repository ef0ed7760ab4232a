import type { FeedbackEvent } from '@helpahead/core';
import { onTestFinished } from 'vitest';
import {
  DAY,
  type DaySummary,
  dayOf,
  type EventReader,
  type EventStore,
  type ReceivedEvent,
  type StoredRollup,
} from '../store/event-store.js';

/** A store that a test opened, empty at first. */
export interface OpenedStore {
  store: EventStore;
  reader: EventReader;
  /** A second process on the same data. */
  openAgain(): Promise<EventStore>;
}

/** The first day of these tests, and its noon. */
export const TODAY = dayOf(Date.UTC(2026, 10, 23));
export const noon = (day: number) => day * DAY + DAY / 2;
export const ALICE = Uint8Array.from([1, 1, 1, 1, 2, 2, 2, 2]);
export const SUMMARY: DaySummary = {
  events: 1,
  visits: 1,
  first: 1,
  last: 2,
  languages: { en: 1 },
  audiences: {},
  pages: {},
};

export const on = (day: number): Partial<FeedbackEvent> => ({ at: noon(day) });
export const receive = (event: FeedbackEvent, received = event.at + 1000): ReceivedEvent => ({
  event,
  received,
  source: ALICE,
});
export const bytes = (text: string) => new Uint8Array(Buffer.from(text));
export const rollup = (day: number, mark: string, body: string): StoredRollup => ({
  day,
  mark,
  body: bytes(body),
  summary: SUMMARY,
});

/** What a test works with. */
export type Started = OpenedStore & ReturnType<typeof lookInto>;
export type Start = () => Promise<Started>;

/** Opens for one test, and closes after it. */
export const starting =
  (open: () => Promise<OpenedStore>): Start =>
  async () => {
    const opened = await open();
    onTestFinished(async () => {
      await opened.reader.close();
      await opened.store.close();
    });
    return { ...opened, ...lookInto(opened.reader) };
  };

export async function collect<Entry>(entries: AsyncIterable<Entry>): Promise<Entry[]> {
  const all: Entry[] = [];
  for await (const entry of entries) all.push(entry);
  return all;
}

function lookInto(reader: EventReader) {
  return {
    eventsOf: (day: number, after?: number) => collect(reader.events(day, after)),
    idsOf: async (day: number, after?: number) =>
      (await collect(reader.events(day, after))).map(({ id }) => id),
    stateOf: async (day: number) => (await reader.days()).find((state) => state.day === day),
    markOf: async (day: number) => (await reader.days()).find((state) => state.day === day)?.mark ?? '',
    bodyOf: async (day: number) => Buffer.from((await reader.rollups([day]))[0]?.body ?? []).toString(),
  };
}
