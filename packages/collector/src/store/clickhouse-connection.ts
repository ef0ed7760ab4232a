import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client';
import { CollectorError } from '../collector-error.js';
import { reasonOf } from '../log.js';
import { CLICKHOUSE_DEFAULTS, type ClickHouseOptions } from './clickhouse-options.js';

/** A row as JSONEachRow gives it; whole numbers of 64 bits come as texts from some releases. */
export type Row = Record<string, unknown>;

/** One server: what is asked, written and changed there. */
export interface Server {
  rows(sql: string): Promise<Row[]>;
  stream(sql: string): AsyncIterable<Row>;
  insert(table: string, rows: readonly object[]): Promise<void>;
  command(sql: string): Promise<void>;
}

/** All servers; `any` takes them in turns, so that none does the sorting and spreading for all. */
export interface Connection {
  servers: readonly [Server, ...Server[]];
  any(): Server;
  close(): Promise<void>;
}

/** Milliseconds without a byte after which a server is held to be gone. */
const WRITE_PATIENCE = 30_000;
const READ_PATIENCE = 600_000;

/** Above this, a sort goes to the disk of its server. */
const SORT_IN_MEMORY = '500000000';

const WRITING: ClickHouseSettings = { insert_distributed_sync: 1 };
const READING: ClickHouseSettings = { readonly: '2', max_bytes_before_external_sort: SORT_IN_MEMORY };

/** Connects lazily: nothing is sent before the first question. */
export async function connect(
  options: ClickHouseOptions,
  mode: 'read' | 'write',
  more: ClickHouseSettings = {},
): Promise<Connection> {
  // Only here: who keeps events in SQLite never loads it.
  const { ClickHouseLogLevel, createClient } = await import('@clickhouse/client');
  const { urls, database, user, password } = { ...CLICKHOUSE_DEFAULTS, ...options };
  const clients = urls.map((url) =>
    createClient({
      url,
      database,
      username: user,
      password,
      application: 'helpahead-collector',
      request_timeout: mode === 'read' ? READ_PATIENCE : WRITE_PATIENCE,
      clickhouse_settings: { ...(mode === 'read' ? READING : WRITING), ...more },
      log: { level: ClickHouseLogLevel.OFF },
    }),
  );
  const [first, ...others] = clients.map(serve);
  if (first === undefined) throw new CollectorError('wrong-setting', '"clickhouse" needs at least one url.');
  const servers: Connection['servers'] = [first, ...others];
  let turn = Math.floor(Math.random() * servers.length);
  return {
    servers,
    any() {
      turn = (turn + 1) % servers.length;
      return servers[turn] ?? first;
    },
    async close() {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}

function serve(client: ClickHouseClient): Server {
  return {
    async rows(sql) {
      const result = await client.query({ query: sql, format: 'JSONEachRow' });
      return result.json<Row>();
    },
    async *stream(sql) {
      const result = await client.query({ query: sql, format: 'JSONEachRow' });
      for await (const rows of result.stream<Row>()) for (const row of rows) yield row.json();
    },
    async insert(table, rows) {
      if (rows.length > 0) await client.insert({ table, values: [...rows], format: 'JSONEachRow' });
    },
    async command(sql) {
      await client.command({ query: sql });
    },
  };
}

/** A text within a statement. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A name within a statement. */
export function named(name: string): string {
  return `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;
}

/** Whether a statement failed because of that, by ClickHouse's own number. Old releases say it in the text only. */
export function failedBy(error: unknown, code: number): boolean {
  if (!(error instanceof Error)) return false;
  const said = 'code' in error ? error.code : /\bCode: (\d+)/.exec(error.message)?.[1];
  return Number(said) === code;
}

/** Why ClickHouse cannot be used, as whoever starts the collector reads it. */
export function unusable(urls: readonly string[], cause: unknown): CollectorError {
  if (cause instanceof CollectorError) return cause;
  const where = urls.map(withoutPassword).join(', ');
  const reason = reasonOf(cause).replace(/[.\s]+$/, '');
  return new CollectorError('database-unusable', `ClickHouse at ${where} cannot be used: ${reason}.`, {
    cause,
  });
}

function withoutPassword(given: string): string {
  const url = URL.parse(given);
  return url === null ? given : url.origin;
}
