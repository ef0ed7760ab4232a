import { type CollectorOptions, checkOptions, type Setup } from './collector-options.js';
import { createSourceMaker } from './events/source.js';
import { createApp } from './http/app.js';
import { createOriginRule } from './http/origins.js';
import { createRateLimit } from './http/rate-limit.js';
import { type Listening, listen } from './http/serve.js';
import { createLog, type Log } from './log.js';
import type { EventStore } from './store/event-store.js';
import { openSqliteStore } from './store/sqlite-store.js';

/** Requests under way get this long, in milliseconds, when the collector stops. */
const PATIENCE = 5000;

/** A collector: made, then listening, then closed for good. */
export interface Collector {
  /**
   * Opens the database and starts to listen. Rejects with a `CollectorError` when the database cannot be used or the
   * port is taken.
   */
  listen(): Promise<{ url: string }>;
  /** Lets requests under way finish, writes everything into the one file, lets go of it. Safe to call twice. */
  close(): Promise<void>;
}

/** Makes a collector; nothing is opened before `listen()`. Throws a `CollectorError` for a wrong option. */
export function createCollector(options: CollectorOptions = {}): Collector {
  const setup = checkOptions(options);
  const log: Log = setup.quiet ? () => {} : createLog(setup.log, setup.now);
  let running: { store: EventStore; server: Listening } | undefined;

  return {
    async listen() {
      if (running) return { url: running.server.url };
      running = await start(setup, log);
      return { url: running.server.url };
    },
    async close() {
      const closing = running;
      running = undefined;
      await closing?.server.close(PATIENCE);
      await closing?.store.close();
    },
  };
}

async function start(setup: Setup, log: Log): Promise<{ store: EventStore; server: Listening }> {
  const store = openSqliteStore(setup.database);
  const app = createApp({
    store,
    mayUse: createOriginRule(setup.origins),
    rateLimit: createRateLimit(setup),
    sourceOf: createSourceMaker((day) => store.sourceKey(day)),
    bodyLimit: setup.bodyLimit,
    proxies: setup.proxies,
    now: setup.now,
    log,
  });
  try {
    return { store, server: await listen(app, setup) };
  } catch (error) {
    await store.close();
    throw error;
  }
}
