import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Milliseconds for a whole answer. */
const patience = 60_000;

/** A few connections to a collector that stay open, as a server in front of it has them. */
export interface Line {
  /** Rejects when no whole answer came. */
  post(body: string, headers?: Record<string, string>): Promise<{ status: number; text: string }>;
  /** Milliseconds until the first byte of the answer's body, and until its end. */
  get(path: string): Promise<{ firstByte: number; whole: number; status: number }>;
  close(): void;
}

/** @param url the collector, without a trailing slash */
export function connect(url: string, connections: number): Line {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = (method: string, path: string, sent: Sent = {}): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const length = sent.body === undefined ? {} : { 'content-length': Buffer.byteLength(sent.body) };
      const headers = { ...sent.headers, ...length };
      const signal = AbortSignal.timeout(patience);
      const outgoing = request(url + path, { agent, method, headers, signal }, resolve);
      outgoing.once('error', (error: NodeJS.ErrnoException) => {
        // The collector let go of an idle connection while this went out on it: once more, on another.
        const isStale = outgoing.reusedSocket && error.code === 'ECONNRESET';
        if (isStale) ask(method, path, sent).then(resolve, reject);
        else reject(error);
      });
      outgoing.end(sent.body);
    });
  return {
    async post(body, headers = {}) {
      const sent = { body, headers: { 'content-type': 'text/plain', ...headers } };
      const answer = await ask('POST', '/v1/events', sent);
      return { status: answer.statusCode ?? 0, text: await text(answer) };
    },
    async get(path) {
      const started = performance.now();
      const answer = await ask('GET', path);
      let firstByte: number | undefined;
      for await (const _ of answer) firstByte ??= performance.now() - started;
      const whole = performance.now() - started;
      return { firstByte: firstByte ?? whole, whole, status: answer.statusCode ?? 0 };
    },
    close: () => agent.destroy(),
  };
}

interface Sent {
  body?: string;
  headers?: Record<string, string>;
}
