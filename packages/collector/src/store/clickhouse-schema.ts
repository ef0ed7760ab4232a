import { CollectorError } from '../collector-error.js';
import { connect, named, quoted, type Server } from './clickhouse-connection.js';
import { CLICKHOUSE_DEFAULTS, type ClickHouseOptions } from './clickhouse-options.js';

/**
 * Each entry lifts a server by one version. Entries are only ever added at the end, and may run twice: there is no lock
 * between collectors that start together.
 *
 * `event`, `vote` and `replacing` lie on all shards, by id. An id that comes again is one row more until parts are
 * merged; of rows with one id the greatest `version` stands, which counts down with the time of receipt: the first one
 * received. They are split by day of receipt, so that each insert makes one part, whatever times visitors send.
 * `event.body` holds, as JSON, the members that have no column. `vote` has the votes after a question, and misses, once more, with
 * their sources, which are kept of nothing else; a day of it is dropped whole once its agreement is kept. `replacing` has
 * the votes that take the place of `replaces`.
 *
 * The others lie on the first server only and hold a few rows for each day. `base` is what a sealed day came to.
 */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE IF NOT EXISTS event_shard (
      id String, version UInt64, part UInt32, at Int64, visit String, kind String, body String
    ) ENGINE = ReplacingMergeTree(version) PARTITION BY part ORDER BY id`,
    `CREATE TABLE IF NOT EXISTS vote_shard (
      id String, version UInt64, received_day UInt32, at Int64, visit String, body String, source String
    ) ENGINE = ReplacingMergeTree(version) PARTITION BY received_day ORDER BY id`,
    `CREATE TABLE IF NOT EXISTS replacing_shard (
      replaces String, id String, version UInt64, at Int64, article String
    ) ENGINE = ReplacingMergeTree(version) ORDER BY (replaces, id)`,
    `CREATE TABLE IF NOT EXISTS touch (
      day UInt32, writer String, times UInt64, since UInt64
    ) ENGINE = ReplacingMergeTree(times) ORDER BY (day, writer)`,
    `CREATE TABLE IF NOT EXISTS rollup (
      day UInt32, mark UInt64, body String, summary String
    ) ENGINE = ReplacingMergeTree(mark) ORDER BY day`,
    `CREATE TABLE IF NOT EXISTS base (
      day UInt32, sealed UInt64, mark UInt64, body String, summary String
    ) ENGINE = ReplacingMergeTree(sealed) ORDER BY day`,
    `CREATE TABLE IF NOT EXISTS agreement (
      day UInt32, version UInt64, body String
    ) ENGINE = ReplacingMergeTree(version) ORDER BY day`,
    `CREATE TABLE IF NOT EXISTS gap (
      language String, question String, state String, owner String, note String, changed UInt64
    ) ENGINE = ReplacingMergeTree(changed) ORDER BY (language, question)`,
    `CREATE TABLE IF NOT EXISTS probe (
      writer String, at UInt64
    ) ENGINE = ReplacingMergeTree(at) ORDER BY writer`,
  ],
];

/** The tables that lie on all shards, and what decides on which. */
const SHARDED = { event: 'id', vote: 'id', replacing: 'replaces' } as const;

/** Where rows of a sharded table are written to and read from. */
export function wholeOf(table: keyof typeof SHARDED, { cluster }: ClickHouseOptions): string {
  return cluster === undefined ? `${table}_shard` : table;
}

/** The part of a table that lies on the server which reads it: within a question that goes to all of them. */
export function shardOf(
  table: keyof typeof SHARDED,
  { database = CLICKHOUSE_DEFAULTS.database }: ClickHouseOptions,
): string {
  return `${named(database)}.${table}_shard`;
}

/** Brings every server to the newest version. Rejects with a `CollectorError` when a newer collector was there. */
export async function prepare(options: ClickHouseOptions): Promise<void> {
  const { database = CLICKHOUSE_DEFAULTS.database, cluster } = options;
  await makeDatabase(options, database);
  const { servers, close } = await connect(options, 'write');
  try {
    for (const server of servers) {
      if (cluster !== undefined) await checkCluster(server, cluster, servers.length);
      await lift(server);
      if (cluster === undefined) continue;
      for (const [table, key] of Object.entries(SHARDED)) {
        const spread = [cluster, database].map(quoted).join(', ');
        await server.command(
          `CREATE TABLE IF NOT EXISTS ${table} AS ${table}_shard
          ENGINE = Distributed(${spread}, ${table}_shard, cityHash64(${key}))`,
        );
      }
    }
  } finally {
    await close();
  }
}

/** A server refuses every question about a database that it does not have: this one is asked without. */
async function makeDatabase(options: ClickHouseOptions, database: string): Promise<void> {
  const { servers, close } = await connect({ ...options, database: 'default' }, 'write');
  try {
    for (const server of servers) {
      const found = await server.rows(`SELECT name FROM system.databases WHERE name = ${quoted(database)}`);
      if (found.length === 0) await server.command(`CREATE DATABASE IF NOT EXISTS ${named(database)}`);
    }
  } finally {
    await close();
  }
}

async function checkCluster(server: Server, cluster: string, urls: number): Promise<void> {
  const [row] = await server.rows(
    `SELECT uniqExact(shard_num) AS shards FROM system.clusters WHERE cluster = ${quoted(cluster)}`,
  );
  const shards = Number(row?.shards);
  if (shards === urls) return;
  const what = shards === 0 ? 'is in no "remote_servers" of it' : `has ${shards} shards there`;
  throw new CollectorError(
    'wrong-setting',
    `"clickhouse.cluster" names "${cluster}", which ${what}, but "clickhouse.urls" has ${urls}: give one for each shard.`,
  );
}

async function lift(server: Server): Promise<void> {
  await server.command(
    'CREATE TABLE IF NOT EXISTS migration (version UInt32) ENGINE = ReplacingMergeTree ORDER BY version',
  );
  const [row] = await server.rows('SELECT max(version) AS version FROM migration');
  const found = Number(row?.version);
  if (found > MIGRATIONS.length) {
    throw new CollectorError(
      'database-unusable',
      `The database in ClickHouse is of version ${found}, this collector knows versions up to ${MIGRATIONS.length}. Run a newer collector.`,
    );
  }
  const safety = await syncSettings(server);
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < found) continue;
    for (const statement of statements) await server.command(statement + safety);
    await server.insert('migration', [{ version: index + 1 }]);
  }
}

/** Waiting for the disk at each insert, in the words of releases that can (since 21). */
async function syncSettings(server: Server): Promise<string> {
  const known = await server.rows(
    `SELECT name FROM system.merge_tree_settings
    WHERE name IN ('fsync_after_insert', 'fsync_part_directory', 'min_rows_to_fsync_after_merge')`,
  );
  return known.length === 0 ? '' : ` SETTINGS ${known.map(({ name }) => `${name} = 1`).join(', ')}`;
}
