import { describe, vi } from 'vitest';
import { hasClickHouse, useClickHouse } from '../testing/clickhouse.js';
import { describeStore } from '../testing/store-tests.js';
import { openClickHouseReader } from './clickhouse-reader.js';
import { openClickHouseStore } from './clickhouse-store.js';

// Two servers beside other tests: each step may take its time.
vi.setConfig({ testTimeout: 60_000 });

describe.skipIf(!hasClickHouse())('ClickHouse', () => {
  const clickHouse = useClickHouse();

  describeStore('with two shards', async () => {
    const options = clickHouse.options();
    return {
      store: await openClickHouseStore(options),
      reader: openClickHouseReader(options),
      openAgain: () => openClickHouseStore(options),
    };
  });
});
