import type { FeedbackEvent } from '@helpahead/core';
import type { Row } from './clickhouse-connection.js';
import { DAY, type DayNumber, dayOf, type ReceivedEvent, type Replacing } from './event-store.js';

/** Counts down with the time of receipt, so that the greatest is the first. Below what JSON numbers can tell apart. */
export const versionOf = (received: number): number => Number.MAX_SAFE_INTEGER - received;
export const receivedOf = (version: unknown): number => Number.MAX_SAFE_INTEGER - Number(version);

/** What is written of one event, by table. */
export interface EventRows {
  id: string;
  day: DayNumber;
  event: Row;
  vote: Row | undefined;
  replacing: Row | undefined;
}

/** Throws for what no server would take, so that one broken event cannot spoil an insert it shares with others. */
export function rowsOf({ event, received, source }: ReceivedEvent): EventRows {
  const { id: given, visit, at, ...rest } = event;
  if (!isTime(at) || !isTime(received))
    throw new TypeError('the times of an event must be whole milliseconds');
  const id = given.toLowerCase();
  const replaces = event.kind === 'vote' ? (event.replaces ?? '').toLowerCase() : '';
  const body = JSON.stringify('replaces' in rest ? { ...rest, replaces } : rest);
  const row = { id, version: versionOf(received), at, visit, body };
  // The day of receipt, save for events that never went through the collector's correction of time.
  const part = Math.max(dayOf(received), dayOf(at));
  return {
    id,
    day: dayOf(at),
    event: { ...row, part, kind: event.kind },
    vote:
      (event.kind === 'vote' || event.kind === 'miss') && event.query && source.length > 0
        ? { ...row, received_day: dayOf(received), source: Buffer.from(source).toString('hex') }
        : undefined,
    replacing:
      event.kind === 'vote' && replaces !== '' && replaces !== id
        ? { replaces, id, version: row.version, at, article: event.article }
        : undefined,
  };
}

function isTime(time: number): boolean {
  return Number.isSafeInteger(time) && time >= 0;
}

export function eventOf({ id, visit, at, body }: Row): FeedbackEvent {
  return { id, visit, at: Number(at), ...JSON.parse(String(body)) } as FeedbackEvent;
}

export function replacingOf({ id, replaces, article, at }: Row): Replacing {
  return { id: String(id), replaces: String(replaces), article: String(article), at: Number(at) };
}

export const bytesOf = (base64: unknown): Uint8Array => new Uint8Array(Buffer.from(String(base64), 'base64'));
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Whether something happened on a day, as a condition on `at`. */
export const within = (day: DayNumber): string => `at BETWEEN ${day * DAY} AND ${(day + 1) * DAY - 1}`;
