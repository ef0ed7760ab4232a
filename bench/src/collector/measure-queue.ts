import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createChance, pick } from './chance.ts';
import { startCollectorProcess } from './collector-process.ts';
import { countedByInsights } from './counted.ts';
import { createDevice, type Device, type Tab } from './device.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { type Comparison, compare, readStoredIds } from './stored-ids.ts';

export interface QueueMeasureOptions {
  /** For the collector's file. */
  folder: string;
  /** So many that a queue has put into the storage: those must arrive. */
  messages: number;
  /** How often a tab is killed. */
  kills: number;
  seed?: number;
}

export interface QueueMeasure extends Comparison {
  /** Messages given to a queue. */
  made: number;
  /** Of these, those which a queue had put into the storage: they must arrive. */
  kept: number;
  /** Refused aloud, because the device had no room: they may be lost. */
  refused: number;
  /** Neither kept nor refused aloud. */
  silent: number;
  /** Tabs that were killed. */
  killed: number;
  /** Arrived at the collector more than once. */
  sentAgain: number;
  /** Events in the file. */
  stored: number;
  /** Events that the insights count: as many; undefined when they did not answer. */
  counted: number | undefined;
  fates: FaultProxy['fates'];
  seconds: number;
}

const tabCount = 6;
/** A minute of the device in 0.6 s of ours. */
const speed = 100;
/** The queue keeps a hundred; tabs pause before, except in a rush. */
const roomFor = 90;

/** Sends messages through a fault server from tabs that are killed, and counts in the collector's file what came of them. */
export async function measureQueue(options: QueueMeasureOptions): Promise<QueueMeasure> {
  const started = Date.now();
  const chance = createChance(options.seed ?? 1);
  const database = join(options.folder, 'queue.sqlite');
  const collector = await startCollectorProcess(database);
  const proxy = await startFaultProxy({ collector: collector.url, chance, latest: 60_000 / speed });
  const device = await createDevice({ url: `${proxy.url}/v1/events`, speed });
  const { said, killed } = await produce(device, options, chance);
  proxy.calm();
  await deliverRest(device);
  const counted = await countedByInsights(collector.url, readStoredIds(database).ids.length);
  await collector.stop();
  await proxy.close();
  const made = new Set(said.map(({ id }) => id));
  const { ids } = readStoredIds(database);
  return {
    ...compare(ids, { made, kept: device.kept }),
    made: made.size,
    kept: device.kept.size,
    refused: said.filter(({ id, isRefused }) => isRefused && !device.kept.has(id)).length,
    silent: said.filter(({ id, isRefused }) => !isRefused && !device.kept.has(id)).length,
    killed,
    sentAgain: [...proxy.arrivals.values()].filter((times) => times > 1).length,
    stored: ids.length,
    counted,
    fates: proxy.fates,
    seconds: (Date.now() - started) / 1_000,
  };
}

type Said = ReturnType<Tab['say']>;

/** Tabs say things, hide and are killed, while the network is bad. All of them are killed in the end. */
async function produce(
  device: Device,
  { messages, kills }: QueueMeasureOptions,
  chance: () => number,
): Promise<{ said: Said[]; killed: number }> {
  const tabs = Array.from({ length: tabCount }, device.open);
  const said: Said[] = [];
  let killed = 0;
  /** Messages yet to come at once, more than there is room for. */
  let rush = 0;
  const kill = (at: number): void => {
    tabs[at]?.kill();
    tabs[at] = device.open();
    killed += 1;
  };
  // A queue that keeps nothing comes to an end too.
  while (device.kept.size < messages && said.length < 3 * messages) {
    const tab = pick(tabs, chance);
    said.push(tab.say(`message ${said.length}`));
    if (chance() < 0.02) tab.hide();
    // The last kills are those of all tabs, below.
    if (killed < (device.kept.size / messages) * (kills - tabCount)) kill(Math.floor(chance() * tabCount));
    if (chance() < 0.001) rush = 150;
    rush -= 1;
    if (rush > 0) continue;
    if (chance() < 0.1) await sleep(chance() * 20);
    await untilRoom(device, () => kill(Math.floor(chance() * tabCount)));
  }
  for (const tab of tabs) tab.kill();
  return { said, killed: killed + tabCount };
}

/** Waits for the queues to deliver something; when all of them were told to wait for a day, tabs die early. */
async function untilRoom(device: Device, kill: () => void): Promise<void> {
  for (let waited = 0; device.waiting() >= roomFor; waited += 1) {
    await sleep(2);
    if (waited % 1_000 === 999) kill();
  }
}

/** The next visit delivers what is left. */
async function deliverRest(device: Device): Promise<void> {
  const tab = device.open();
  for (let waited = 0; device.waiting() > 0 && waited < 30_000; waited += 10) await sleep(10);
  tab.kill();
}
