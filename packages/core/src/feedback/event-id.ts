/**
 * A UUID of version 7 (RFC 9562): its first 48 bits are the time, so that ids sort by age; the next 12 tell apart what
 * happens within a millisecond; the rest is random.
 *
 * @param now epoch milliseconds
 * @param random eight random bytes or more
 * @param nth how many of this page's events had the same time before
 */
export function createEventId(now: number, random: Uint8Array, nth = 0): string {
  const time = hex(Math.max(0, Math.floor(now)), 12).slice(-12);
  const rest = Array.from(random.subarray(0, 8), (byte) => hex(byte, 2)).join('');
  const variant = '89ab'[Number.parseInt(rest[0] ?? '0', 16) & 3];
  const count = hex(Math.min(nth, 0xfff), 3);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${rest.slice(1, 4)}-${rest.slice(4)}`;
}

/** Ids of one page that sort as they were made: one click notes a search and the reading of its result. */
export function createEventIds(): (now: number, random: Uint8Array) => string {
  let last: number | undefined;
  let nth = 0;
  return (now, random) => {
    nth = now === last ? nth + 1 : 0;
    last = now;
    return createEventId(now, random, nth);
  };
}

function hex(number: number, length: number): string {
  return number.toString(16).padStart(length, '0');
}
