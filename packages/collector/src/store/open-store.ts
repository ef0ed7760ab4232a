import type { EventReader, EventStore } from './event-store.js';
import { openSqliteReader } from './sqlite-reader.js';
import { openSqliteStore } from './sqlite-store.js';

/** Where events live, in plain data: a thread is told by it what to open. */
export type StorePlace = { kind: 'sqlite'; file: string };

/** Rejects with a `CollectorError` when it cannot be used. */
export async function openStore({ file }: StorePlace): Promise<EventStore> {
  return openSqliteStore(file);
}

/** Of a store that is open. */
export async function openReader({ file }: StorePlace): Promise<EventReader> {
  return openSqliteReader(file);
}
