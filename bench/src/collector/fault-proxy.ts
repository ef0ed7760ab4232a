import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { pick } from './chance.ts';
import { type Fault, faults, type Passing, spoil } from './faults.ts';

/** A server between a page and the collector that spoils half of what goes through it, until it is calmed. */
export interface FaultProxy {
  /** Where pages send, instead of to the collector. */
  url: string;
  /** Requests by what became of them. */
  readonly fates: ReadonlyMap<Fault | 'passed', number>;
  /** How often each id reached the collector. */
  readonly arrivals: ReadonlyMap<string, number>;
  /** From now on everything passes. */
  calm(): void;
  close(): Promise<void>;
}

export interface FaultProxyOptions {
  /** The collector, without a trailing slash. */
  collector: string;
  chance: () => number;
  /** Share of requests that are spoiled. @default 0.5 */
  share?: number;
  /** Milliseconds that a late answer takes at most. */
  latest: number;
}

export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const { chance, share = 0.5 } = options;
  const fates = new Map<Fault | 'passed', number>();
  const arrivals = new Map<string, number>();
  const agent = new Agent({ keepAlive: true });
  let isCalm = false;

  const server = createServer((incoming, outgoing) => {
    const isSpoiled = !isCalm && chance() < share;
    const fate = isSpoiled ? pick(faults, chance) : 'passed';
    fates.set(fate, (fates.get(fate) ?? 0) + 1);
    const passing: Passing = {
      incoming,
      outgoing,
      chance,
      latest: options.latest,
      forward: () => forward(incoming, { ...options, agent, arrivals }),
    };
    const done = fate === 'passed' ? pass(passing) : spoil(fate, passing);
    // A page that went away, or the collector: either way this request is over.
    done.catch(() => incoming.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    fates,
    arrivals,
    calm() {
      isCalm = true;
    },
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function pass({ forward, outgoing }: Passing): Promise<void> {
  const answer = await forward();
  outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text);
}

interface Forwarding {
  collector: string;
  agent: Agent;
  arrivals: Map<string, number>;
}

async function forward(incoming: IncomingMessage, { collector, agent, arrivals }: Forwarding) {
  const body = await buffer(incoming);
  const outgoing = request(`${collector}${incoming.url}`, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'content-length': body.byteLength },
  });
  outgoing.end(body);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve).once('error', reject);
  });
  for (const { id } of JSON.parse(body.toString()) as { id: string }[]) {
    arrivals.set(id, (arrivals.get(id) ?? 0) + 1);
  }
  return { status: answer.statusCode ?? 0, text: await text(answer) };
}
