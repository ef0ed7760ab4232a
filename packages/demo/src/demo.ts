import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CollectorError, createCollector } from 'helpahead-collector';
import { faqFiles } from './faq-files.ts';
import { freePort, listen } from './listen.ts';
import { places } from './places.ts';
import { createSite } from './site.ts';

export interface DemoOptions {
  /** Wished for; one that is taken is replaced by a free one. @default 4180 and 4181 */
  ports?: { demo: number; collector: number };
  /** The SQLite file. @default `.helpahead/demo.sqlite` at the root of the repository */
  database?: string;
  /** Folder of the built pages. @default where `build` writes them */
  root?: string;
}

/** A demo that runs. URLs have no trailing slash. */
export interface Demo {
  url: string;
  collector: string;
  /** Where nobody listens: the feedback address of one of the broken pages. */
  closedPort: string;
  database: string;
  close(): Promise<void>;
}

interface Collecting {
  url: string;
  close(): Promise<void>;
}

/** The collector of the demo: pages of this machine may send to it, and its insights need no password. */
async function startCollector(database: string, port: number): Promise<Collecting> {
  const collector = createCollector({
    database,
    port,
    faq: faqFiles,
    insights: { token: false },
    quiet: true,
  });
  try {
    const { url } = await collector.listen();
    return { url, close: () => collector.close() };
  } catch (error) {
    const isTaken = error instanceof CollectorError && error.code === 'port-taken';
    if (isTaken && port !== 0) return startCollector(database, 0);
    throw error;
  }
}

/** Starts the demo's pages and its collector. Throws when the demo is not built or a server cannot start. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { ports = { demo: 4180, collector: 4181 }, root = places.dist } = options;
  const database = options.database ?? join(places.repository, '.helpahead', 'demo.sqlite');
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error('The demo is not built. Run `pnpm run build` at the root of the repository.');
  }
  const closedPort = `http://127.0.0.1:${await freePort()}`;
  const collecting = await startCollector(database, ports.collector);
  const pages = createSite({ root, collector: collecting.url, closedPort });
  const site = await listen(pages, ports.demo);
  return {
    url: site.url,
    collector: collecting.url,
    closedPort,
    database,
    close: async () => {
      await site.close();
      await collecting.close();
    },
  };
}
