import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ClickHouseServers, startClickHouseServers } from '../../../scripts/clickhouse.ts';
import { scaleEvent } from './scale-events.ts';

const command = fileURLToPath(new URL('../../../packages/collector/dist/cli.js', import.meta.url));
const BATCH = 20;
const SENDERS = 64;

/** What one store takes; processor seconds are of all its processes, the collector's first. */
export interface ScaleMeasure {
  store: string;
  events: number;
  seconds: number;
  collectorCpu: number;
  serverCpu: number;
  /** On the disk, per event. */
  bytes: number;
  /** Seconds, and processor seconds, to make the roll-up of all these events. */
  rollup: { seconds: number; collectorCpu: number; serverCpu: number };
}

/** Into one file. */
export async function measureSqlite(events: number, folder: string): Promise<ScaleMeasure> {
  const file = join(folder, 'scale.sqlite');
  const collector = await startCollector(['--database', file]);
  const measured = await measure(collector, events, []);
  await stop(collector.child);
  return { store: 'SQLite', ...measured, bytes: statSync(file).size / events };
}

/** Into two shards on this machine, through one collector. */
export async function measureClickHouse(events: number): Promise<ScaleMeasure> {
  const servers = await startClickHouseServers();
  try {
    const urls = servers.servers.map(({ url }) => url);
    const collector = await startCollector([
      '--clickhouse',
      urls.join(),
      '--clickhouse-cluster',
      servers.cluster,
    ]);
    const pids = urls.map((_, n) =>
      Number(readFileSync(join(servers.folder, `shard-${n + 1}`, 'pid'), 'utf8')),
    );
    const measured = await measure(collector, events, pids);
    await stop(collector.child);
    return { store: 'ClickHouse, 2 shards', ...measured, bytes: (await bytesOf(servers)) / events };
  } finally {
    await servers.stop();
  }
}

interface Collector {
  child: ChildProcess;
  url: string;
}

async function measure({ child, url }: Collector, events: number, servers: readonly number[]) {
  const cpu = () => ({
    collectorCpu: cpuOf(child.pid),
    serverCpu: servers.reduce((sum, pid) => sum + cpuOf(pid), 0),
  });
  const sending = await timed(cpu, () => sendAll(url, events));
  const rollup = await timed(cpu, async () => {
    const { everything } = (await (await fetch(`${url}/v1/insights.json?days=all`)).json()) as {
      everything: { events: number };
    };
    if (everything.events !== events)
      throw new Error(`Sent ${events} events, but ${everything.events} are there.`);
  });
  return { events, ...sending, rollup };
}

type Cpu = { collectorCpu: number; serverCpu: number };

async function timed(cpu: () => Cpu, work: () => Promise<void>): Promise<Cpu & { seconds: number }> {
  const [before, started] = [cpu(), performance.now()];
  await work();
  const [after, ended] = [cpu(), performance.now()];
  return {
    seconds: (ended - started) / 1000,
    collectorCpu: after.collectorCpu - before.collectorCpu,
    serverCpu: after.serverCpu - before.serverCpu,
  };
}

/** From many senders at once, each its next batch when the one before is acknowledged. */
async function sendAll(url: string, events: number): Promise<void> {
  let next = 0;
  const sender = async () => {
    while (next < events) {
      const from = next;
      next = Math.min(events, from + BATCH);
      const now = Date.now();
      const body = JSON.stringify(Array.from({ length: next - from }, (_, n) => scaleEvent(from + n, now)));
      const answer = await fetch(`${url}/v1/events?sent=${now}`, { method: 'POST', body });
      if (answer.status !== 202)
        throw new Error(`The collector answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
}

async function startCollector(flags: readonly string[]): Promise<Collector> {
  const limits = ['--rate', '100000', '--burst', '1000000', '--open-insights', '--quiet'];
  const child = spawn(process.execPath, [command, '--port', '0', ...limits, ...flags]);
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  for await (const data of child.stdout) {
    said += data;
    const url = /Insights: +(\S+)\/insights/.exec(said)?.[1];
    if (url) return { child, url };
  }
  throw new Error(`The collector did not start: ${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** Processor seconds of a process, as Linux counts them: a hundred ticks a second. */
function cpuOf(pid = 0): number {
  const [user, system] =
    readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? [];
  return (Number(user) + Number(system)) / 100;
}

/** Of all tables, merged as they are after a while. */
async function bytesOf({ servers }: ClickHouseServers): Promise<number> {
  let bytes = 0;
  for (const { url } of servers) {
    const ask = async (sql: string) => (await fetch(url, { method: 'POST', body: sql })).text();
    for (const table of ['event_shard', 'vote_shard', 'replacing_shard'])
      await ask(`OPTIMIZE TABLE helpahead.${table} FINAL`);
    bytes += Number(
      await ask(`SELECT sum(bytes_on_disk) FROM system.parts WHERE database = 'helpahead' AND active`),
    );
  }
  return bytes;
}
