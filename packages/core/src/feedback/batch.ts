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

/** What goes into the next request, learning from what was too large. */
export interface Sizing {
  choose(entries: readonly Entry[]): Entry[];
  worked(): void;
  /** The collector found this batch too large. True when there is something smaller to try at once. */
  isDivisible(batch: readonly Entry[]): boolean;
}

export function createSizing(): Sizing {
  let mostEntries = Number.POSITIVE_INFINITY;
  const tooLarge = new Set<string>();
  return {
    choose(entries) {
      const small = entries.filter(({ id }) => !tooLarge.has(id));
      // Only what was too large is left: its turn has come again.
      if (small.length === 0) tooLarge.clear();
      return takeBatch(small.length === 0 ? entries : small, mostEntries);
    },
    worked() {
      mostEntries *= 2;
    },
    isDivisible(batch) {
      mostEntries = Math.max(1, Math.floor(batch.length / 2));
      if (batch.length > 1) return true;
      // Nothing smaller to try: the others go first.
      for (const { id } of batch) tooLarge.add(id);
      return false;
    },
  };
}
