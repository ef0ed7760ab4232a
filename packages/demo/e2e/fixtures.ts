import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ConsoleMessage } from '@playwright/test';
import { type Demo, startDemo } from '../src/demo.ts';
import { places } from '../src/places.ts';
import { HelpPanel } from './help-panel.ts';
import { type StoredEvents, storedEvents } from './stored-events.ts';

interface WorkerFixtures {
  /** The pages and a collector with a database of its own, once for each worker. */
  demo: Demo;
}

interface TestFixtures {
  help: HelpPanel;
  /** What reached the collector's database. */
  stored: StoredEvents;
  /** Errors that the page itself met. Any test fails when there is one. */
  pageErrors: Error[];
  /** Our own lines on the console: those that begin with `helpahead`. */
  reports: ConsoleMessage[];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'helpahead-e2e-'));
      // A copy: somebody may build again while the tests run, and chunks carry their release in their names.
      const root = join(folder, 'pages');
      await cp(places.dist, root, { recursive: true });
      const database = join(folder, 'feedback.sqlite');
      const demo = await startDemo({ ports: { demo: 0, collector: 0 }, database, root });
      await use(demo);
      await demo.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),
  help: async ({ page }, use) => use(new HelpPanel(page)),
  stored: async ({ demo }, use) => use(storedEvents(demo.database)),
  pageErrors: [
    async ({ page }, use) => {
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await use(errors);
      base.expect(errors, 'errors of the page').toEqual([]);
    },
    { auto: true },
  ],
  reports: async ({ page }, use) => {
    const reports: ConsoleMessage[] = [];
    page.on('console', (message) => {
      if (message.text().startsWith('helpahead')) reports.push(message);
    });
    await use(reports);
  },
});

export { expect } from '@playwright/test';
