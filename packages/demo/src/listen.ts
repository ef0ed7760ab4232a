import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  /** Without a trailing slash. */
  url: string;
  close(): Promise<void>;
}

function start(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Serves an application on loopback, at `port` or, when that is taken, at a free one. */
export async function listen(site: Hono, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: site.fetch, createServer }) as Server;
  try {
    await start(server, port);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await start(server, 0);
  }
  const { port: chosen } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${chosen}`, close: () => stop(server) };
}

/** A port of this machine that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await start(server, 0);
  const { port } = server.address() as AddressInfo;
  await stop(server);
  return port;
}
