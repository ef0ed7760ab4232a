import { createHmac } from 'node:crypto';
import { type Log, reasonOf } from '../log.js';
import type { EventStore } from '../store/event-store.js';

const HOUR = 3_600_000;

/** What tells two senders apart for the length of a day. */
export interface Sender {
  /** A prefix of the network address, never the whole. */
  prefix: string;
  /** The user agent as sent. */
  browser: string;
}

/** Gives each sender eight bytes that hold for one day and cannot be turned back once the day's key is deleted. */
export function createSourceMaker(
  keyOf: (day: string) => Uint8Array,
): (sender: Sender, now: number) => Uint8Array {
  let current: { day: string; key: Uint8Array } | undefined;
  return ({ prefix, browser }, now) => {
    const day = dayOf(now);
    if (current?.day !== day) current = { day, key: keyOf(day) };
    const hash = createHmac('sha256', current.key).update(`${prefix}\n${browser}`).digest();
    return new Uint8Array(hash.subarray(0, 8));
  };
}

/** Sees to it that the key of a day is deleted soon after it, also when nobody sends anything. Returns its undo. */
export function watchDay(store: EventStore, now: () => number, log: Log): () => void {
  const replaceKey = () => {
    try {
      store.sourceKey(dayOf(now()));
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
