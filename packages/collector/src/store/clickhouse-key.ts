import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { failedBy, named, quoted, type Server } from './clickhouse-connection.js';

const EXISTS = 57;
const UNKNOWN_TABLE = 60;
const PREFIX = 'source_key_';

/**
 * The key of a day, in a table of its own. Renaming a table fails when the name is taken, which is the one thing that
 * ClickHouse does for one of several collectors only: whoever comes second drops its own table and reads the other.
 * The key itself is in no statement, so in no log of statements.
 */
export async function settleKey(server: Server, day: string): Promise<Uint8Array> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new TypeError(`"${day}" is not a day.`);
  const table = PREFIX + day.replaceAll('-', '_');
  const found = await readKey(server, table);
  if (found !== undefined) return found;
  const own = `new_${PREFIX}${randomBytes(8).toString('hex')}`;
  await server.command(`CREATE TABLE ${named(own)} (key String) ENGINE = MergeTree ORDER BY key`);
  await server.insert(own, [{ key: randomBytes(32).toString('hex') }]);
  try {
    await server.command(`RENAME TABLE ${named(own)} TO ${named(table)}`);
  } catch (error) {
    await server.command(`DROP TABLE IF EXISTS ${named(own)}`);
    if (!failedBy(error, EXISTS)) throw error;
  }
  await dropOthers(server, table);
  return insist(() => readKey(server, table));
}

/** A table that is being renamed does not answer for a moment, nor does the list of tables in which it stands. */
async function insist<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const answer = await ask().catch((error: unknown) => {
      if (!failedBy(error, UNKNOWN_TABLE)) throw error;
      return undefined;
    });
    if (answer !== undefined) return answer;
    await sleep(100);
  }
  throw new Error('the key of the day could not be settled');
}

async function readKey(server: Server, table: string): Promise<Uint8Array | undefined> {
  try {
    const [row] = await server.rows(`SELECT key FROM ${named(table)}`);
    return row && new Uint8Array(Buffer.from(String(row.key), 'hex'));
  } catch (error) {
    if (failedBy(error, UNKNOWN_TABLE)) return undefined;
    throw error;
  }
}

async function dropOthers(server: Server, table: string): Promise<void> {
  const rows = await insist(() =>
    server.rows(
      `SELECT name FROM system.tables
      WHERE database = currentDatabase() AND name LIKE ${quoted(`${PREFIX}%`)} AND name <> ${quoted(table)}`,
    ),
  );
  for (const { name } of rows) await server.command(`DROP TABLE IF EXISTS ${named(String(name))}`);
}
