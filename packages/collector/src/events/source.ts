import { createHmac } from 'node:crypto';

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
    const day = new Date(now).toISOString().slice(0, 10);
    if (current?.day !== day) current = { day, key: keyOf(day) };
    const hash = createHmac('sha256', current.key).update(`${prefix}\n${browser}`).digest();
    return new Uint8Array(hash.subarray(0, 8));
  };
}
