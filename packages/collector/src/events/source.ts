import { createHmac } from 'node:crypto';
import { type Log, reasonOf } from '../log.js';
import type { EventStore } from '../store/event-store.js';

const HOUR = 3_600_000;
/** Bytes of each half. */
const HALF = 4;

/** What tells two senders apart for the length of a day. */
export interface Sender {
  /** A prefix of the network address, never the whole. */
  prefix: string;
  /** The user agent as sent. */
  browser: string;
}

/**
 * Gives each sender eight bytes that hold for one day and cannot be turned back once the day's key is deleted: four of its
 * network, then four of its browser in that network. Only the first request of a day waits for the key.
 */
export function createSourceMaker(
  keyOf: (day: string) => Promise<Uint8Array>,
): (sender: Sender, now: number) => Promise<Uint8Array> {
  let current: { day: string; key: Promise<Uint8Array> } | undefined;
  return async ({ prefix, browser }, now) => {
    const day = dayOf(now);
    if (current?.day !== day) current = { day, key: keyOf(day) };
    const asked = current;
    try {
      const key = await asked.key;
      const half = (text: string) => createHmac('sha256', key).update(text).digest().subarray(0, HALF);
      return new Uint8Array([...half(prefix), ...half(`${prefix}\n${browser}`)]);
    } catch (error) {
      // Not this one again: the next request asks anew.
      if (current === asked) current = undefined;
      throw error;
    }
  };
}

/** Sees to it that the key of a day is deleted soon after it, also when nobody sends anything. Returns its undo. */
export function watchDay(store: Pick<EventStore, 'sourceKey'>, now: () => number, log: Log): () => void {
  const replaceKey = async () => {
    try {
      await store.sourceKey(dayOf(now()));
    } catch (error) {
      log({ level: 'error', message: 'the key of the day could not be replaced', reason: reasonOf(error) });
    }
  };
  replaceKey();
  const timer = setInterval(replaceKey, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}

/** `2026-11-23`, in UTC. */
function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
