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

/** Whether an event of this text fits one request, alone. */
export function fitsRequest(text: string): boolean {
  // Most are far smaller: one unit takes three bytes at most.
  return text.length * 3 + 2 <= mostBytes || byteLength(text) + 2 <= mostBytes;
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

/** What goes into the next request, learning from what did not get through. */
export interface Sizing {
  choose(entries: readonly Entry[]): Entry[];
  worked(): void;
  /**
   * The batch was too large, or something in it may be why it is not let through: half of it next time, and one that
   * failed alone after all others. True when there is something smaller to try at once.
   */
  shrink(batch: readonly Entry[]): boolean;
}

export function createSizing(): Sizing {
  let mostEntries = Number.POSITIVE_INFINITY;
  const aside = new Set<string>();
  return {
    choose(entries) {
      const others = entries.filter(({ id }) => !aside.has(id));
      // Only what failed alone is left: its turn has come again.
      if (others.length === 0) aside.clear();
      return takeBatch(others.length === 0 ? entries : others, mostEntries);
    },
    worked() {
      mostEntries *= 2;
    },
    shrink(batch) {
      mostEntries = Math.max(1, Math.floor(batch.length / 2));
      if (batch.length > 1) return true;
      // Nothing smaller to try: the others go first.
      for (const { id } of batch) aside.add(id);
      return false;
    },
  };
}
