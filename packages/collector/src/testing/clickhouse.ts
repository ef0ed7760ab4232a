import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import {
  type ClickHouseServers,
  findClickHouse,
  startClickHouseServers,
} from '../../../../scripts/clickhouse.js';
import type { ClickHouseOptions } from '../store/clickhouse-options.js';
import { openClickHouseReader } from '../store/clickhouse-reader.js';
import { openClickHouseStore } from '../store/clickhouse-store.js';
import type { EventReader, EventStore } from '../store/event-store.js';
import { collect } from './store-kit.js';

/** Two real servers, as two shards, for the tests of one file. */
export interface TestClickHouse {
  servers: ClickHouseServers['servers'];
  /** Options for both shards with a database that nobody else uses. */
  options(): Required<ClickHouseOptions>;
  /** Opens a store and a reader for one test, by default in a new database. */
  open(
    options?: ClickHouseOptions,
  ): Promise<{ options: ClickHouseOptions; store: EventStore; reader: EventReader }>;
  /** Asks one server, as text with tabs. */
  ask(server: number, sql: string): Promise<string>;
}

/** False, said aloud, where there is no server; in CI it is always true, so that the tests fail instead. */
export function hasClickHouse(): boolean {
  if (findClickHouse() !== undefined || process.env.CI === 'true') return true;
  console.warn(
    'helpahead: NO CLICKHOUSE HERE. Its tests are left out. Install clickhouse-server to run them.',
  );
  return false;
}

/** Starts two servers before the tests of this block and ends them afterwards. */
export function useClickHouse(): TestClickHouse {
  let running: ClickHouseServers | undefined;
  const started = () => {
    if (running === undefined) throw new Error('The servers are started before the first test only.');
    return running;
  };
  beforeAll(async () => {
    running = await startClickHouseServers();
  }, 240_000);
  // Deleting thousands of small files takes its time on a busy machine.
  afterAll(() => running?.stop(), 240_000);
  const options = () => ({
    urls: started().servers.map(({ url }) => url),
    cluster: started().cluster,
    database: `test_${randomBytes(6).toString('hex')}`,
    user: 'default',
    password: '',
  });
  return {
    options,
    get servers() {
      return started().servers;
    },
    async open(given = options()) {
      const store = await openClickHouseStore(given);
      const reader = openClickHouseReader(given);
      onTestFinished(async () => {
        await reader.close();
        await store.close();
      });
      return { options: given, store, reader };
    },
    async ask(server, sql) {
      const response = await fetch(started().servers[server]?.url ?? '', { method: 'POST', body: sql });
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return text.trim();
    },
  };
}

export async function idsOf(reader: EventReader, day: number): Promise<string[]> {
  return (await collect(reader.events(day))).map(({ id }) => id);
}
