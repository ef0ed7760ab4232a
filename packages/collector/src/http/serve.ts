import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { CollectorError } from '../collector-error.js';
import type { Environment } from './environment.js';

/** Where and how patiently to listen. */
export interface ServeOptions {
  host: string;
  port: number;
  /** Milliseconds for a whole request. */
  requestTimeout: number;
}

/** A server that listens. */
export interface Listening {
  /** Without a trailing slash. */
  url: string;
  /** Takes no more requests, lets those under way finish, and cuts off what is left after `patience` milliseconds. */
  close(patience: number): Promise<void>;
}

/** Starts to listen. Rejects with a `CollectorError` when the port is taken or the host is not of this machine. */
export async function listen(app: Hono<Environment>, options: ServeOptions): Promise<Listening> {
  const server = makeServer(app, options.requestTimeout);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, options)));
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const name = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `http://${name}:${port}`, close: (patience) => close(server, patience) };
}

function makeServer(app: Hono<Environment>, requestTimeout: number): Server {
  return createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: {
      requestTimeout,
      headersTimeout: requestTimeout,
      // Node looks for requests over their time this often, not at once.
      connectionsCheckingInterval: Math.min(1000, requestTimeout),
    },
  }) as Server;
}

function explain(error: NodeJS.ErrnoException, { host, port }: ServeOptions): Error {
  const options = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new CollectorError(
        'port-taken',
        `Port ${port} of ${host} is taken. Choose another port, or 0 for a free one.`,
        options,
      );
    case 'EACCES':
      return new CollectorError(
        'wrong-setting',
        `"port" ${port} is kept for administrators. Choose another.`,
        options,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
    case 'EINVAL':
      return new CollectorError(
        'wrong-setting',
        `"host" must be a name or an address of this machine, but "${host}" is not one.`,
        options,
      );
    default:
      return error;
  }
}

async function close(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const deadline = setTimeout(() => server.closeAllConnections(), patience);
  // A connection that was busy when the server stopped may stay open for a next request: let go of it as it falls idle.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(deadline);
  clearInterval(sweep);
}
