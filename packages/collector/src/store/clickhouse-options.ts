/** Where ClickHouse is, and as whom to speak with it. */
export interface ClickHouseOptions {
  /**
   * One address of each shard, such as `http://10.0.0.5:8123`. Give every collector the same list: the first one also
   * keeps roll-ups, notes and the key of the day.
   */
  urls: readonly string[];
  /**
   * The database; made when absent, if the user may.
   * @default 'helpahead'
   */
  database?: string;
  /** @default 'default' */
  user?: string;
  /** @default '' */
  password?: string;
  /**
   * What `remote_servers` of each server calls all of them. Needed when there are several urls; with one, and without a
   * name, the tables are plain ones.
   */
  cluster?: string;
}

export const CLICKHOUSE_DEFAULTS = { database: 'helpahead', user: 'default', password: '' } as const;

/** What is wrong: the option, and what it must be. */
interface Problem {
  option: string;
  what: string;
}

/** Undefined when all is well. Nothing is asked of a server. */
export function problemOf({ urls = [], database, cluster }: Partial<ClickHouseOptions>): Problem | undefined {
  if (urls.length === 0) return { option: 'urls', what: 'must name at least one server' };
  for (const url of urls) {
    const wrong = problemOfUrl(url);
    if (wrong) return { option: 'urls', what: wrong };
  }
  const twice = urls.find((url, index) => urls.indexOf(url) !== index);
  if (twice !== undefined)
    return { option: 'urls', what: `must name each server once, but has ${twice} twice` };
  if (urls.length > 1 && !cluster) {
    const what = 'must say what the servers call each other in "remote_servers", since there are several';
    return { option: 'cluster', what };
  }
  if (database === '') return { option: 'database', what: 'must not be empty' };
  return undefined;
}

function problemOfUrl(given: string): string | undefined {
  const url = URL.parse(given);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return `must hold addresses such as "http://127.0.0.1:8123", but "${given}" is not one`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'must hold no names and passwords: there are options of their own for them';
  }
  if (url.pathname !== '/' || url.search !== '') return `must hold no paths, but "${given}" has one`;
  return undefined;
}
