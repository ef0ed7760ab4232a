/**
 * A UUID of version 7 (RFC 9562): its first 48 bits are the time, so that ids sort by age; the rest is random.
 *
 * @param now epoch milliseconds
 * @param random ten random bytes
 */
export function createEventId(now: number, random: Uint8Array): string {
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0').slice(-12);
  const rest = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[Number.parseInt(rest[4] ?? '0', 16) & 3];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(1, 4)}-${variant}${rest.slice(5, 8)}-${rest.slice(8)}`;
}
