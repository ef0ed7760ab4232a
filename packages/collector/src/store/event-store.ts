import type { FeedbackEvent } from '@helpahead/core';

/** An event with what the collector adds; `event.at` is already by the collector's clock. */
export interface ReceivedEvent {
  event: FeedbackEvent;
  /** Epoch milliseconds. */
  received: number;
  /** Eight bytes that tell sources of one day apart, and name nobody. */
  source: Uint8Array;
}

/** Where events live. One implementation for SQLite today; whatever comes later passes the same tests. */
export interface EventStore {
  /** Resolves when every event is durable. An id that is already there is left as it is. Rejects when nothing was kept. */
  append(events: readonly ReceivedEvent[]): Promise<void>;
  /** The random key of a day (`2026-11-23`), made when it is first asked for; the keys of all other days are deleted. */
  sourceKey(day: string): Uint8Array;
  /** Throws when the store does not answer or cannot be written to. */
  check(): void;
  /** Finishes what was appended, then lets go of the file. */
  close(): Promise<void>;
}
