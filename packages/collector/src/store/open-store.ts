import type { ClickHouseOptions } from './clickhouse-options.js';
import { openClickHouseReader } from './clickhouse-reader.js';
import { openClickHouseStore } from './clickhouse-store.js';
import type { EventReader, EventStore } from './event-store.js';
import { openSqliteReader } from './sqlite-reader.js';
import { openSqliteStore } from './sqlite-store.js';

/** Where events live, in plain data: a thread is told by it what to open. */
export type StorePlace =
  | { kind: 'sqlite'; file: string }
  | { kind: 'clickhouse'; options: ClickHouseOptions };

/** Rejects with a `CollectorError` when it cannot be used. */
export async function openStore(place: StorePlace): Promise<EventStore> {
  return place.kind === 'sqlite' ? openSqliteStore(place.file) : openClickHouseStore(place.options);
}

/** Of a store that is open. */
export async function openReader(place: StorePlace): Promise<EventReader> {
  return place.kind === 'sqlite' ? openSqliteReader(place.file) : openClickHouseReader(place.options);
}
