import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const folder = new URL('../dist/cdn/', import.meta.url);

/** The files of the script tag as they were built, by name; read once, whatever is built meanwhile. */
const built = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))]));

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

export const faq = {
  schemaVersion: 1,
  language: 'en',
  articles: [
    { id: 'refund', question: 'When will I get my refund?', answer: 'Within **five** days.' },
    { id: 'size', question: 'Which size fits me?', answer: 'See the table.' },
  ],
};

export interface Site {
  url: string;
  /** Paths that were asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Pages by path. */
  pages?: Record<string, string>;
  headers?: Record<string, string>;
  /** Paths that answer 404. */
  missing?: RegExp;
}

function read(
  path: string,
  pages: Record<string, string>,
): { body: string | Buffer; type: string } | undefined {
  const page = pages[path];
  if (page !== undefined) return { body: page, type: types['.html'] ?? '' };
  if (path === '/faq.json') return { body: JSON.stringify(faq), type: types['.json'] ?? '' };
  if (path === '/favicon.ico') return { body: '', type: 'image/x-icon' };
  const body = path.startsWith('/helpahead/') ? built.get(path.slice('/helpahead/'.length)) : undefined;
  return body && { body, type: types[extname(path)] ?? '' };
}

/** A site on a free port of this machine: some pages, one FAQ, and the built widget under /helpahead/. */
export async function startSite({ pages = {}, headers = {}, missing = /^$/ }: SiteOptions): Promise<Site> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    requests.push(path);
    const found = missing.test(path) ? undefined : read(path, pages);
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': found?.type ?? 'text/plain',
      ...headers,
    });
    response.end(found?.body ?? 'not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
