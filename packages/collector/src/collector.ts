import { randomBytes } from 'node:crypto';
import { type Analyst, createAnalyst } from './analyst/analyst.js';
import { createApp } from './app.js';
import { type CollectorOptions, checkOptions, type Setup } from './collector-options.js';
import { createSourceMaker, watchDay } from './events/source.js';
import { createMetrics, type Metrics } from './http/metrics.js';
import { createOriginRule } from './http/origins.js';
import { createRateLimit } from './http/rate-limit.js';
import { listen } from './http/serve.js';
import { createLog, type Log } from './log.js';
import { ownVersion } from './own-version.js';
import type { EventStore } from './store/event-store.js';
import { openStore, type StorePlace } from './store/open-store.js';

/** Requests under way get this long, in milliseconds, when the collector stops. */
const PATIENCE = 5000;

/** Where a collector listens. */
export interface CollectorAddress {
  /** Such as `http://127.0.0.1:4747`: no trailing slash. Events go to `/v1/events`, insights are at `/insights`. */
  url: string;
  /** The password of the insights, given or made; undefined when they are open. */
  token: string | undefined;
}

/** A collector: made, then listening, then closed. */
export interface Collector {
  /**
   * Opens the database and starts to listen; asked again, gives the same address. Rejects with a `CollectorError` when
   * the database cannot be used, a FAQ file cannot be read, the port is taken or the host is not of this machine.
   */
  listen(): Promise<CollectorAddress>;
  /** Lets requests under way finish, writes everything into the one file, lets go of it. Safe to call twice. */
  close(): Promise<void>;
}

interface Running {
  address: CollectorAddress;
  stop(): Promise<void>;
}

/** Makes a collector; nothing is opened before `listen()`. Throws a `CollectorError` for a wrong option. */
export function createCollector(options: CollectorOptions = {}): Collector {
  const setup = checkOptions(options);
  const log = setup.quiet ? () => {} : createLog(setup.log, setup.now);
  let running: Promise<Running> | undefined;

  return {
    async listen() {
      running ??= start(setup, log);
      try {
        return (await running).address;
      } catch (error) {
        running = undefined;
        throw error;
      }
    },
    async close() {
      const stopping = running;
      running = undefined;
      await (await stopping)?.stop();
    },
  };
}

async function start(setup: Setup, log: Log): Promise<Running> {
  const place = placeOf(setup);
  const store = await openStore(place);
  const opened: (() => Promise<void>)[] = [() => store.close()];
  // Last opened, first closed: the last connection that is closed leaves one file.
  const letGo = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  const token = setup.token ?? randomBytes(18).toString('base64url');
  try {
    const { faq, retention, now } = setup;
    const analyst = await createAnalyst({ place, faq, retention, now, store, log });
    const unwatchDay = watchDay(store, now, log);
    const metrics = createMetrics(ownVersion());
    opened.push(
      async () => unwatchDay(),
      analyst.close,
      async () => metrics.close(),
    );
    const server = await listen(assemble(setup, { store, analyst, metrics, token, log }), setup);
    opened.push(() => server.close(PATIENCE));
    log({ level: 'info', message: 'listening', url: server.url });
    return {
      address: { url: server.url, token: token === false ? undefined : token },
      async stop() {
        await letGo();
        log({ level: 'info', message: 'stopped' });
      },
    };
  } catch (error) {
    await letGo();
    throw error;
  }
}

function placeOf({ database, clickhouse }: Setup): StorePlace {
  return clickhouse ? { kind: 'clickhouse', options: clickhouse } : { kind: 'sqlite', file: database };
}

interface Parts {
  store: EventStore;
  analyst: Analyst;
  metrics: Metrics;
  token: string | false;
  log: Log;
}

function assemble(setup: Setup, { store, analyst, metrics, token, log }: Parts) {
  const { bodyLimit, proxies, now } = setup;
  return createApp({
    events: {
      store,
      mayUse: createOriginRule(setup.origins),
      rateLimit: createRateLimit(setup),
      sourceOf: createSourceMaker((day) => store.sourceKey(day)),
      bodyLimit,
      proxies,
      now,
      metrics,
      log,
    },
    metrics,
    isReady: analyst.isReady,
    insights: {
      answer: analyst.ask,
      store,
      token,
      wrongTokens: createRateLimit({ rate: 1, burst: 10 }),
      proxies,
      now,
    },
  });
}
