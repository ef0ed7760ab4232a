import { type CollectorOptions, DEFAULTS } from '../collector-options.js';
import { CLICKHOUSE_DEFAULTS, type ClickHouseOptions } from '../store/clickhouse-options.js';

/** What one setting says: of ClickHouse, several say a part each. */
type SaidOptions = Omit<CollectorOptions, 'clickhouse'> & { clickhouse?: Partial<ClickHouseOptions> };

/** One setting of the command: a flag, and the variable of the environment that says the same. */
export interface Setting {
  /** Without the two dashes; `HELPAHEAD_` and the same in capitals is its variable. */
  flag: string;
  /** What stands after the flag in the help; a setting without is a switch. */
  value?: string;
  /** How the value is written; a text when left out. */
  as?: 'list' | 'number';
  help: string;
  /** What it becomes; `texts` has one entry unless the setting is a list, and none for a switch. */
  read(texts: string[]): SaidOptions;
}

const first = (texts: string[]): string => texts[0] ?? '';

/** A text that is not a number becomes NaN, which the options refuse by name. */
const whole = (texts: string[]): number =>
  /^\s*\d+\s*$/.test(first(texts)) ? Number(first(texts)) : Number.NaN;

export const SETTINGS: readonly Setting[] = [
  {
    flag: 'database',
    value: 'FILE',
    help: `the SQLite file, made when absent (${DEFAULTS.database})`,
    read: (texts) => ({ database: first(texts) }),
  },
  {
    flag: 'clickhouse',
    value: 'URLS',
    as: 'list',
    help: 'ClickHouse instead of a file: one address of each shard (see docs/scale.md)',
    read: (urls) => ({ clickhouse: { urls } }),
  },
  {
    flag: 'clickhouse-cluster',
    value: 'NAME',
    help: 'what the servers call each other; needed when there are several',
    read: (texts) => ({ clickhouse: { cluster: first(texts) } }),
  },
  {
    flag: 'clickhouse-database',
    value: 'NAME',
    help: `its database, made when absent (${CLICKHOUSE_DEFAULTS.database})`,
    read: (texts) => ({ clickhouse: { database: first(texts) } }),
  },
  {
    flag: 'clickhouse-user',
    value: 'NAME',
    help: `its user (${CLICKHOUSE_DEFAULTS.user})`,
    read: (texts) => ({ clickhouse: { user: first(texts) } }),
  },
  {
    flag: 'clickhouse-password',
    value: 'TEXT',
    help: 'of that user; better by variable, as flags are seen by everybody on the machine',
    read: (texts) => ({ clickhouse: { password: first(texts) } }),
  },
  {
    flag: 'host',
    value: 'NAME',
    help: `where to listen (${DEFAULTS.host})`,
    read: (texts) => ({ host: first(texts) }),
  },
  {
    flag: 'port',
    value: 'N',
    as: 'number',
    help: `where to listen; 0 takes a free one (${DEFAULTS.port})`,
    read: (texts) => ({ port: whole(texts) }),
  },
  {
    flag: 'origins',
    value: 'LIST',
    as: 'list',
    help: 'origins whose pages may send, such as https://shop.example (pages of this machine)',
    read: (origins) => ({ origins }),
  },
  {
    flag: 'token',
    value: 'TEXT',
    help: 'password of the insights, 12 characters or more (a random one, printed at the start)',
    read: (texts) => ({ insights: { token: first(texts) } }),
  },
  {
    flag: 'open-insights',
    help: 'insights need no password; only while listening on loopback',
    read: () => ({ insights: { token: false } }),
  },
  {
    flag: 'faq',
    value: 'FILES',
    as: 'list',
    help: 'FAQ files; insights then show questions instead of ids',
    read: (faq) => ({ faq }),
  },
  {
    flag: 'retention',
    value: 'DAYS',
    as: 'number',
    help: `days after which events are deleted; 0 keeps them (${DEFAULTS.retention})`,
    read: (texts) => ({ retention: whole(texts) }),
  },
  {
    flag: 'body-limit',
    value: 'BYTES',
    as: 'number',
    help: `largest body accepted (${DEFAULTS.bodyLimit})`,
    read: (texts) => ({ bodyLimit: whole(texts) }),
  },
  {
    flag: 'request-timeout',
    value: 'MS',
    as: 'number',
    help: `time for a request to arrive whole (${DEFAULTS.requestTimeout})`,
    read: (texts) => ({ requestTimeout: whole(texts) }),
  },
  {
    flag: 'rate',
    value: 'N',
    as: 'number',
    help: `requests a second from one network, in the long run (${DEFAULTS.rate})`,
    read: (texts) => ({ rate: whole(texts) }),
  },
  {
    flag: 'burst',
    value: 'N',
    as: 'number',
    help: `requests from one network at once (${DEFAULTS.burst})`,
    read: (texts) => ({ burst: whole(texts) }),
  },
  {
    flag: 'proxies',
    value: 'N',
    as: 'number',
    help: `trusted servers in front that append to X-Forwarded-For (${DEFAULTS.proxies})`,
    read: (texts) => ({ proxies: whole(texts) }),
  },
  { flag: 'quiet', help: 'log nothing', read: () => ({ quiet: true }) },
];

/** What the name of each variable begins with. */
export const PREFIX = 'HELPAHEAD_';

/** `body-limit` → `HELPAHEAD_BODY_LIMIT`. */
export function variableOf({ flag }: Setting): string {
  return `${PREFIX}${flag.toUpperCase().replaceAll('-', '_')}`;
}
