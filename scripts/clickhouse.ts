// Real ClickHouse servers for tests and benches: found or brought, started in a folder of their own, surely ended.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const usualPlaces = [
  '/usr/bin/clickhouse-server',
  '/usr/sbin/clickhouse-server',
  '/usr/local/bin/clickhouse-server',
];

/** The server to start: the one named in `HELPAHEAD_TEST_CLICKHOUSE`, or an installed one. */
export function findClickHouse(): string | undefined {
  const named = process.env.HELPAHEAD_TEST_CLICKHOUSE;
  if (named) return named;
  return usualPlaces.find((path) => existsSync(path));
}

/** Finds a server or installs Debian's. Undefined when neither works; tests that need one are then left out. */
export function bringClickHouse(): string | undefined {
  const found = findClickHouse();
  if (found !== undefined) return found;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  console.log('helpahead: no ClickHouse found; installing the clickhouse-server package with apt-get');
  return withoutServices(installWithApt) ? findClickHouse() : undefined;
}

function installWithApt(): boolean {
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'clickhouse-server'];
  return [['update', '-qq'], install].every(
    (args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0,
  );
}

/** What Debian asks before a package starts its service; 101 says no. */
const policy = '/usr/sbin/policy-rc.d';

function withoutServices(work: () => boolean): boolean {
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return work();
  } finally {
    if (isOurs) rmSync(policy);
  }
}

/** One server of several, each a shard of the cluster `helpahead`. */
export interface ClickHouseServer {
  url: string;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
  /** Starts it on what its folder holds. Resolves when it answers. */
  start(): Promise<void>;
}

/** Servers that know each other. */
export interface ClickHouseServers {
  servers: ClickHouseServer[];
  /** What each server calls all of them. */
  cluster: string;
  /** Bytes on the disk are in here. */
  folder: string;
  /** Ends all and deletes what they kept. */
  stop(): Promise<void>;
}

const cluster = 'helpahead';
/** Other programs may take a port between its choice and its use. */
const attempts = 3;

/**
 * Starts servers on loopback, on free ports. They end with this process, however it ends. Throws when there is no
 * server program, or when it does not start.
 */
export async function startClickHouseServers(count = 2): Promise<ClickHouseServers> {
  const program = findClickHouse();
  if (program === undefined)
    throw new Error('There is no clickhouse-server. Set HELPAHEAD_TEST_CLICKHOUSE to its path.');
  for (let attempt = 1; ; attempt += 1) {
    const all = await prepareServers(program, count);
    try {
      await Promise.all(all.servers.map((server) => server.start()));
      return all;
    } catch (error) {
      await all.stop();
      if (attempt === attempts) throw error;
    }
  }
}

async function prepareServers(program: string, count: number): Promise<ClickHouseServers> {
  const folder = mkdtempSync(join(tmpdir(), 'helpahead-clickhouse-'));
  const janitor = startJanitor(folder);
  const ports = await Promise.all(Array.from({ length: count * 3 }, freePort));
  const shards = Array.from({ length: count }, (_, n) => {
    const [http = 0, tcp = 0, interserver = 0] = ports.slice(n * 3, n * 3 + 3);
    return { folder: join(folder, `shard-${n + 1}`), http, tcp, interserver };
  });
  const tcpPorts = shards.map(({ tcp }) => tcp);
  const servers = shards.map((shard) => {
    mkdirSync(shard.folder);
    writeFileSync(join(shard.folder, 'config.xml'), configOf(shard, tcpPorts));
    writeFileSync(join(shard.folder, 'users.xml'), users);
    return createServerOf(program, shard);
  });
  return {
    servers,
    cluster,
    folder,
    async stop() {
      await Promise.all(servers.map((server) => server.kill()));
      const gone = ended(janitor);
      janitor.stdin?.end();
      await gone;
    },
  };
}

interface Shard {
  folder: string;
  http: number;
  tcp: number;
  interserver: number;
}

function createServerOf(program: string, shard: Shard): ClickHouseServer {
  const url = `http://127.0.0.1:${shard.http}`;
  const pidFile = join(shard.folder, 'pid');
  let running: ChildProcess | undefined;
  return {
    url,
    async start() {
      const server = spawn(program, [`--config-file=${join(shard.folder, 'config.xml')}`], {
        cwd: shard.folder,
        // Of its own group: an interrupt at the keyboard is for the test, which then ends it.
        detached: true,
        stdio: 'ignore',
      });
      running = server;
      server.once('exit', () => rmSync(pidFile, { force: true }));
      if (server.pid !== undefined) writeFileSync(pidFile, String(server.pid));
      await answers(url, server);
    },
    async kill() {
      if (running === undefined) return;
      const gone = ended(running);
      running.kill('SIGKILL');
      await gone;
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  const patience = AbortSignal.timeout(60_000);
  let failure: Error | undefined;
  server.once('error', (error) => {
    failure = error;
  });
  while (true) {
    const ready = await fetch(`${url}/ping`, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (failure) throw failure;
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Error('clickhouse-server ended at its start');
    if (patience.aborted) throw new Error(`clickhouse-server does not answer at ${url}`);
    await sleep(50);
  }
}

/** Waits for this process to end, in whatever way: then its end of the pipe closes. Ends the servers, deletes all. */
function startJanitor(folder: string): ChildProcess {
  const script =
    'cat >/dev/null; for pid in "$1"/*/pid; do [ -f "$pid" ] && kill -9 "$(cat "$pid")"; done; sleep 0.1; rm -rf "$1"';
  return spawn('sh', ['-c', script, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

/** Small caches, for machines that do other things; what is not said is the default of the release. */
function configOf({ folder, http, tcp, interserver }: Shard, tcpPorts: readonly number[]): string {
  const shards = tcpPorts.map(
    (port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`,
  );
  const log = `<level>warning</level><log>${folder}/log.txt</log><errorlog>${folder}/errors.txt</errorlog>`;
  return `<?xml version="1.0"?>
<yandex>
  <logger>${log}<size>10M</size><count>1</count></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <interserver_http_port>${interserver}</interserver_http_port>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <user_files_path>${folder}/user_files/</user_files_path>
  <format_schema_path>${folder}/schemas/</format_schema_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>
  <uncompressed_cache_size>0</uncompressed_cache_size>
  <timezone>UTC</timezone>
  <remote_servers><${cluster}>${shards.join('')}</${cluster}></remote_servers>
</yandex>
`;
}

const users = `<?xml version="1.0"?>
<yandex>
  <profiles><default></default></profiles>
  <users>
    <default>
      <password></password>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
    </default>
  </users>
  <quotas><default></default></quotas>
</yandex>
`;
