// A server between page and collector that does to each request what the test says.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * `hold`: nobody answers, and the collector gets nothing. `lost`: the collector gets it, and nobody answers. `reset`: the
 * connection is cut. `portal`: 200 with a page, readable by the site.
 */
type Fate = 'pass' | 'hold' | 'lost' | 'reset' | 'portal';

export interface FaultServer {
  /** Where the page sends, instead of to the collector. */
  url: string;
  /** What becomes of the next requests, in this order; then `pass`. */
  fates: Fate[];
  /** Requests so far, as they arrived. */
  readonly met: Fate[];
  /** How often each id reached the collector. */
  readonly arrivals: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function startFaultServer(collector: string): Promise<FaultServer> {
  const fates: Fate[] = [];
  const met: Fate[] = [];
  const arrivals = new Map<string, number>();

  const meet = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const fate = fates.shift() ?? 'pass';
    met.push(fate);
    if (fate === 'reset') incoming.socket.resetAndDestroy();
    if (fate === 'hold') incoming.resume();
    if (fate === 'portal') {
      incoming.resume();
      outgoing.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
      outgoing.end('<title>Welcome</title><h1>Sign in to this network</h1>');
    }
    if (fate === 'pass' || fate === 'lost') {
      const answer = await forward(incoming);
      if (fate === 'pass') answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers));
      else answer.resume();
    }
  };

  const forward = async (incoming: IncomingMessage): Promise<IncomingMessage> => {
    const body = await buffer(incoming);
    const { method, headers } = incoming;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = request(collector + incoming.url, { method, headers }, resolve);
      outgoing.once('error', reject).end(body);
    });
    for (const { id } of JSON.parse(body.toString()) as { id: string }[]) {
      arrivals.set(id, (arrivals.get(id) ?? 0) + 1);
    }
    return answer;
  };

  const server = createServer((incoming, outgoing) => {
    meet(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/events`,
    fates,
    met,
    arrivals,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
