import type { Entry } from './event-store.js';

/** Under the 64 kB that browsers allow a request which outlives its page, with room for others. */
const mostBytes = 48 * 1024;

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Half of a pair takes two of the pair's four bytes.
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}

/** As many entries from the front as fit one request; at least one, whatever its size. */
export function takeBatch(entries: readonly Entry[], mostEntries: number): Entry[] {
  const batch: Entry[] = [];
  let bytes = 1;
  for (const entry of entries.slice(0, mostEntries)) {
    bytes += byteLength(entry.text) + 1;
    if (batch.length > 0 && bytes > mostBytes) break;
    batch.push(entry);
  }
  return batch;
}
