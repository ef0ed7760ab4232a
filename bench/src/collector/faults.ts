import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { pick } from './chance.ts';

/** What a network, a portal or a deploy does to a request. */
export type Fault = keyof typeof spoilers;

/** A request on its way through the proxy. */
export interface Passing {
  incoming: IncomingMessage;
  outgoing: ServerResponse;
  chance: () => number;
  /** Milliseconds that a late answer takes at most. */
  latest: number;
  /** Hands the whole request to the collector. */
  forward(): Promise<{ status: number; text: string }>;
}

const portal = '<!doctype html><title>Welcome</title><h1>Sign in to this network</h1>';

const spoilers = {
  /** The connection is cut before anything was read. */
  async reset({ incoming }: Passing) {
    incoming.socket.resetAndDestroy();
  },
  /** It is cut in the middle of the body. */
  async 'cut upload'({ incoming }: Passing) {
    incoming.once('data', () => incoming.destroy());
  },
  /** The collector has it, and nobody hears of that. */
  async 'lost answer'({ incoming, forward }: Passing) {
    await forward();
    incoming.destroy();
  },
  /** The answer breaks off. */
  async 'torn answer'({ outgoing, forward }: Passing) {
    const { status, text } = await forward();
    outgoing.writeHead(status, { 'content-length': Buffer.byteLength(text) });
    outgoing.write(text.slice(0, -2), () => outgoing.destroy());
  },
  /** An answer that comes after the page may have given up. */
  async 'late answer'({ outgoing, forward, chance, latest }: Passing) {
    const { status, text } = await forward();
    await sleep(chance() * latest);
    outgoing.writeHead(status).end(text);
  },
  /** Nobody ever answers. */
  async silence({ incoming }: Passing) {
    incoming.resume();
  },
  /** A captive portal answers everything with 200. */
  async portal({ incoming, outgoing }: Passing) {
    incoming.resume();
    outgoing.writeHead(200, { 'content-type': 'text/html' }).end(portal);
  },
  /** Somebody answers 200 with what was sent. */
  async echo({ incoming, outgoing }: Passing) {
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    incoming.pipe(outgoing);
  },
  /** The collector's place fails, also after it has stored the events. */
  async 'server error'({ incoming, outgoing, chance, forward }: Passing) {
    if (chance() < 0.5) await forward();
    incoming.resume();
    outgoing.writeHead(pick([500, 502, 503], chance)).end('{"error":"failed"}');
  },
  /** Somebody deployed something else there. */
  async 'bad deploy'({ incoming, outgoing, chance }: Passing) {
    incoming.resume();
    outgoing.writeHead(pick([401, 403, 404, 405], chance), { 'content-type': 'text/html' }).end(portal);
  },
  async 'too large'({ incoming, outgoing }: Passing) {
    incoming.resume();
    outgoing.writeHead(413).end('{"error":"too-large"}');
  },
  /** Come back later, said in every way there is. */
  async 'come later'({ incoming, outgoing, chance }: Passing) {
    incoming.resume();
    const soon = new Date(Date.now() + 1_000).toUTCString();
    const retryAfter =
      chance() < 0.01 ? '99999999999999999999' : pick(['1', '2', soon, 'soon', '-1'], chance);
    outgoing.writeHead(pick([408, 429], chance), { 'retry-after': retryAfter }).end();
  },
};

export const faults = Object.keys(spoilers) as Fault[];

/** Lets the request meet the fault. */
export function spoil(fault: Fault, passing: Passing): Promise<void> {
  return spoilers[fault](passing);
}
