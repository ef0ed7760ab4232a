import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Collector, type CollectorOptions, createCollector } from '../index.js';
import type { Insights } from '../insights/insights.js';
import { rows, temporaryFolder } from './temporary.js';

/** A collector that listens on a free port and keeps its file in a folder of its own, both gone after the test. */
export interface RunningCollector {
  collector: Collector;
  url: string;
  token: string | undefined;
  database: string;
  /** The lines it logged. */
  lines: string[];
  /** Sends a body as the widget does. */
  send(body: unknown, init?: SendInit): Promise<Response>;
  insights(query?: string): Promise<Insights>;
  /** Reads the file beside the running collector. */
  rows(sql: string): Record<string, unknown>[];
}

/** How a request differs from the widget's. */
export interface SendInit {
  sent?: number | string;
  headers?: Record<string, string>;
}

export async function startCollector(options: CollectorOptions = {}): Promise<RunningCollector> {
  const database = options.database ?? join(temporaryFolder(), 'test.sqlite');
  const lines: string[] = [];
  const collector = createCollector({
    port: 0,
    insights: { token: false },
    log: (line) => lines.push(line),
    ...options,
    ...(options.clickhouse ? {} : { database }),
  });
  onTestFinished(() => collector.close());
  const { url, token } = await collector.listen();
  return {
    collector,
    url,
    token,
    database,
    lines,
    send: (body, init) => send(url, body, init),
    insights: async (query = '?days=all') =>
      (await fetch(`${url}/v1/insights.json${query}`)).json() as Promise<Insights>,
    rows: (sql) => rows(database, sql),
  };
}

/** Sends a body as the widget does: JSON as `text/plain`, with the sender's clock in the address. */
export function send(url: string, body: unknown, { sent, headers = {} }: SendInit = {}): Promise<Response> {
  return fetch(`${url}/v1/events${sent === undefined ? '' : `?sent=${sent}`}`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
