import { CollectorError } from './collector-error.js';
import { isLoopbackName } from './http/loopback.js';
import { type ClickHouseOptions, problemOf } from './store/clickhouse-options.js';

/** How a collector is set up. Every member has a default, so `createCollector()` works as it is. */
export interface CollectorOptions {
  /**
   * The SQLite file; made, with its folder, when absent. One host per file.
   * @default './helpahead.sqlite'
   */
  database?: string;
  /**
   * Servers of ClickHouse to keep events in, instead of a file: then any number of collectors may receive.
   * @default none
   */
  clickhouse?: ClickHouseOptions;
  /**
   * The name or address to listen on.
   * @default '127.0.0.1'
   */
  host?: string;
  /**
   * The port to listen on; 0 takes a free one.
   * @default 4747
   */
  port?: number;
  /**
   * Origins whose pages may send feedback, such as `https://shop.example`. Without any: pages served from this
   * machine.
   * @default []
   */
  origins?: readonly string[];
  /** Who may read the insights. */
  insights?: {
    /**
     * The password of the insights (any user name), at least 12 characters; `false` leaves them open, which only a
     * collector that listens on loopback may.
     * @default a random one, which `listen()` returns
     */
    token?: string | false;
  };
  /**
   * FAQ files; insights then show the questions of articles instead of their ids.
   * @default []
   */
  faq?: readonly string[];
  /**
   * Days after which events are deleted, 35 at least; what they come to is kept. 0 keeps them for ever.
   * @default 400
   */
  retention?: number;
  /**
   * Largest body accepted, in bytes.
   * @default 65536
   */
  bodyLimit?: number;
  /**
   * Milliseconds within which a request must have arrived whole.
   * @default 10000
   */
  requestTimeout?: number;
  /**
   * Requests a second that one network (address prefix) may send in the long run.
   * @default 10
   */
  rate?: number;
  /**
   * Requests that one network may send at once.
   * @default 100
   */
  burst?: number;
  /**
   * Trusted servers in front that append to `X-Forwarded-For`.
   * @default 0
   */
  proxies?: number;
  /**
   * Log nothing.
   * @default false
   */
  quiet?: boolean;
  /**
   * Receives each line of the log, JSON without a line break.
   * @default writes to standard error
   */
  log?: (line: string) => void;
  /**
   * The clock, in epoch milliseconds.
   * @default Date.now
   */
  now?: () => number;
}

/** All options, with their defaults in place. */
export interface Setup extends Required<Omit<CollectorOptions, 'insights' | 'clickhouse'>> {
  clickhouse: ClickHouseOptions | undefined;
  /** Undefined: one is to be made. */
  token: string | false | undefined;
}

export const DEFAULTS = {
  database: './helpahead.sqlite',
  host: '127.0.0.1',
  port: 4747,
  retention: 400,
  bodyLimit: 65_536,
  requestTimeout: 10_000,
  rate: 10,
  burst: 100,
  proxies: 0,
} as const;

const SHORTEST_TOKEN = 12;
/** Days. A widget sends what a visitor did offline within 30: it still finds its day. */
const SHORTEST_RETENTION = 35;

/** Fills in defaults. Throws a `CollectorError` that names the option which is wrong, and what it may be. */
export function checkOptions(options: CollectorOptions): Setup {
  const { insights, clickhouse, ...given } = options;
  const setup: Setup = {
    ...DEFAULTS,
    origins: [],
    faq: [],
    quiet: false,
    log: (line) => console.error(line),
    now: Date.now,
    ...withoutUndefined(given),
    clickhouse: clickhouse && withoutUndefined(clickhouse),
    token: insights?.token,
  };
  checkNumbers(setup);
  checkToken(setup);
  checkPlace(options);
  return { ...setup, origins: setup.origins.map(checkOrigin) };
}

/** So that an option given as undefined means its default, as it does everywhere else. */
function withoutUndefined<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

function checkNumbers(setup: Setup): void {
  checkWhole('port', setup.port, [0, 65_535]);
  if (setup.retention !== 0)
    checkWhole('retention', setup.retention, [SHORTEST_RETENTION, 36_500], ', or 0 for ever');
  checkWhole('bodyLimit', setup.bodyLimit, [1024, 10_485_760]);
  checkWhole('requestTimeout', setup.requestTimeout, [100, 600_000]);
  checkWhole('rate', setup.rate, [1, 100_000]);
  checkWhole('burst', setup.burst, [1, 1_000_000]);
  checkWhole('proxies', setup.proxies, [0, 10]);
}

function checkWhole(name: string, value: number, [least, most]: [number, number], or = ''): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw wrong(name, `must be a whole number from ${least} to ${most}${or}, but is ${String(value)}`);
}

function checkToken({ token, host }: Setup): void {
  if (token === false && !isLoopbackName(host)) {
    throw new CollectorError(
      'wrong-setting',
      `Insights may be open only when the collector listens on loopback, but it listens on ${host}. Set a token.`,
    );
  }
  if (typeof token === 'string' && token.length < SHORTEST_TOKEN) {
    throw wrong('insights.token', `must have at least ${SHORTEST_TOKEN} characters`);
  }
}

function checkPlace({ database, clickhouse }: CollectorOptions): void {
  if (database !== undefined && /^(:memory:|file:)/i.test(database)) {
    throw wrong('database', `must be the name of a file on this machine, but "${database}" is none`);
  }
  if (clickhouse === undefined) return;
  if (database !== undefined) {
    throw wrong('database', 'is a file of SQLite, but ClickHouse was named as well: give one of them');
  }
  const problem = problemOf(clickhouse);
  if (problem) throw wrong(`clickhouse.${problem.option}`, problem.what);
}

function checkOrigin(given: string): string {
  const url = URL.parse(given);
  if (url !== null && /^https?:$/.test(url.protocol)) {
    if (url.origin === given.toLowerCase()) return url.origin;
    throw wrong('origins', `must hold origins, but "${given}" is not one. Did you mean "${url.origin}"?`);
  }
  throw wrong('origins', `must hold origins such as "https://shop.example", but "${given}" is not one`);
}

function wrong(name: string, what: string): CollectorError {
  return new CollectorError('wrong-setting', `"${name}" ${what}${/[.?]$/.test(what) ? '' : '.'}`);
}
