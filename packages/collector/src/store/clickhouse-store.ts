import { createAppender } from './clickhouse-append.js';
import { type Connection, connect, unusable } from './clickhouse-connection.js';
import { settleKey } from './clickhouse-key.js';
import type { ClickHouseOptions } from './clickhouse-options.js';
import { textOf, versionOf } from './clickhouse-rows.js';
import { prepare, wholeOf } from './clickhouse-schema.js';
import { finishSeals, seal } from './clickhouse-seal.js';
import { createTouch, SETTLED } from './clickhouse-touch.js';
import type { EventStore, StoredAgreement, StoredRollup } from './event-store.js';

/**
 * Opens, or makes, the tables on every server. Rejects with a `CollectorError` when that is not possible.
 *
 * `append` resolves once all shards have the rows. When it rejects, some may be kept: sending the events again does no
 * harm, as an id counts once.
 */
export async function openClickHouseStore(options: ClickHouseOptions): Promise<EventStore> {
  const connection = await open(options);
  const [home] = connection.servers;
  const touch = createTouch(home);
  const appender = createAppender({ connection, options, touch });
  // What fails here fails for whoever sends as well, and is said there.
  const settle = () => touch.settle().catch(() => {});
  void settle();
  const settling = setInterval(settle, SETTLED);
  settling.unref();

  return {
    append: (events) => appender.append(events),
    sourceKey: (day) => settleKey(home, day),
    check: () => check(connection, options),
    saveRollups: (rollups) => home.insert('rollup', rollups.map(rollupRow)),
    saveAgreement: (agreement) => saveAgreement(connection, agreement),
    seal: (day, mark, now) => seal(connection, { day, mark, now }),
    noteGap: (note) => home.insert('gap', [note]),
    async close() {
      clearInterval(settling);
      await appender.finish();
      await connection.close();
    },
  };
}

async function open(options: ClickHouseOptions): Promise<Connection> {
  let connection: Connection | undefined;
  try {
    await prepare(options);
    connection = await connect(options, 'write');
    await finishSeals(connection);
    if (!(await mayQueue(connection))) return connection;
    await connection.close();
    // Whatever its profile says: an insert is on the disk when it is answered.
    connection = await connect(options, 'write', { async_insert: 0 });
    return connection;
  } catch (error) {
    await connection?.close();
    throw unusable(options.urls, error);
  }
}

/** Whether the servers know a queue for inserts; a setting that they do not know would be an error. */
async function mayQueue({ servers }: Connection): Promise<boolean> {
  const sql = "SELECT name FROM system.settings WHERE name = 'async_insert'";
  const known = await Promise.all(servers.map((server) => server.rows(sql)));
  return known.every((rows) => rows.length > 0);
}

/** The mark is the version: a roll-up that was long in the making never takes the place of a newer one. */
function rollupRow({ day, mark, body, summary }: StoredRollup): object {
  return { day, mark, body: textOf(body), summary: JSON.stringify(summary) };
}

/** Writes to every server, then reads from all of them through one. */
async function check(connection: Connection, options: ClickHouseOptions): Promise<void> {
  const row = { writer: 'check', at: Date.now() };
  await Promise.all(connection.servers.map((server) => server.insert('probe', [row])));
  await connection.any().rows(`SELECT count() AS events FROM ${wholeOf('event', options)} WHERE id = ''`);
}

/**
 * The first one of a day stands, so its version counts down. A day of votes is a partition of its own: its sources are
 * gone as soon as the statements return.
 */
async function saveAgreement(connection: Connection, { day, body }: StoredAgreement): Promise<void> {
  await connection.servers[0].insert('agreement', [
    { day, version: versionOf(Date.now()), body: textOf(body) },
  ]);
  for (const server of connection.servers)
    await server.command(`ALTER TABLE vote_shard DROP PARTITION ${day}`);
}
