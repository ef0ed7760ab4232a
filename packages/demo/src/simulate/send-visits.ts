import { createCollector } from 'helpahead-collector';
import { faqFiles } from '../faq-files.ts';
import type { SaidInsights } from './compare.ts';
import type { Delivery } from './deliveries.ts';
import type { Simulation } from './simulate-visitors.ts';

/** More at once would only wait for each other. */
const MOST_AT_ONCE = 16;

/** A collector that has received a simulation, by a clock of its own that stands an hour after the last visit. */
export interface SimulatedCollector {
  url: string;
  /** Acknowledged events, those sent twice counted twice. */
  acknowledged: number;
  /** Lets time pass, in milliseconds. */
  advance(by: number): void;
  send(deliveries: readonly Delivery[]): Promise<void>;
  insights(query?: string): Promise<SaidInsights>;
  get(path: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the collector with this file, and sends it every request at its time, over HTTP as browsers do. */
export async function collectVisits(
  { deliveries, span }: Pick<Simulation, 'deliveries' | 'span'>,
  database: string,
): Promise<SimulatedCollector> {
  let clock = span.from;
  const collector = createCollector({
    database,
    port: 0,
    faq: faqFiles,
    insights: { token: false },
    quiet: true,
    // Each visitor comes from an address of their own, and months pass in seconds.
    proxies: 1,
    rate: 100_000,
    burst: 1_000_000,
    now: () => clock,
  });
  const { url } = await collector.listen();
  const collected: SimulatedCollector = {
    url,
    acknowledged: 0,
    advance(by) {
      clock += by;
    },
    async send(requests) {
      for (const [at, together] of Map.groupBy(requests, (request) => request.at)) {
        clock = Math.max(clock, at);
        for (let from = 0; from < together.length; from += MOST_AT_ONCE) {
          const part = together.slice(from, from + MOST_AT_ONCE);
          const counts = await Promise.all(part.map((request) => sendOne(url, request)));
          collected.acknowledged += counts.reduce((total, count) => total + count, 0);
        }
      }
    },
    insights: async (query = 'days=all') =>
      (await collected.get(`/v1/insights.json?${query}`)) as SaidInsights,
    async get(path) {
      const response = await fetch(url + path);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    close: () => collector.close(),
  };
  try {
    await collected.send(deliveries);
  } catch (error) {
    await collector.close();
    throw error;
  }
  clock = Math.max(clock, span.from + span.days * 86_400_000) + 3_600_000;
  return collected;
}

/** How many events the collector acknowledged: all of them, or this throws. */
async function sendOne(url: string, { device, sent, events }: Delivery): Promise<number> {
  const response = await fetch(`${url}/v1/events?sent=${sent}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'text/plain;charset=UTF-8',
      'User-Agent': device.browser,
      'X-Forwarded-For': device.address,
    },
    body: JSON.stringify(events),
  });
  const said = (await response.json()) as { accepted?: string[] };
  if (response.status !== 202 || said.accepted?.length !== events.length) {
    throw new Error(`The collector refused simulated events: ${response.status} ${JSON.stringify(said)}`);
  }
  return said.accepted.length;
}
