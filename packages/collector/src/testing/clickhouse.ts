import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import {
  type ClickHouseServers,
  findClickHouse,
  startClickHouseServers,
} from '../../../../scripts/clickhouse.js';
import type { ClickHouseOptions } from '../store/clickhouse-connection.js';

/** Two real servers, as two shards, for the tests of one file. */
export interface TestClickHouse {
  servers: ClickHouseServers['servers'];
  /** Options for both shards with a database that nobody else uses. */
  options(): Required<ClickHouseOptions>;
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
  afterAll(() => running?.stop());
  return {
    get servers() {
      return started().servers;
    },
    options: () => ({
      urls: started().servers.map(({ url }) => url),
      cluster: started().cluster,
      database: `test_${randomBytes(6).toString('hex')}`,
      user: 'default',
      password: '',
    }),
    async ask(server, sql) {
      const response = await fetch(started().servers[server]?.url ?? '', { method: 'POST', body: sql });
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return text.trim();
    },
  };
}
