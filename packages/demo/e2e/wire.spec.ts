// From a vote to the collector's file through a network that fails, in pages that are left in the middle of it.
import type { BrowserContext, Page } from '@playwright/test';
import { type FaultServer, startFaultServer } from './fault-server.ts';
import { test as base, expect } from './fixtures.ts';
import { HelpPanel } from './help-panel.ts';

interface WireFixtures {
  faults: FaultServer;
  /** Ids that the pages of this test have put into the device's storage. */
  kept: Set<string>;
}

const test = base.extend<WireFixtures>({
  faults: async ({ demo }, use) => {
    const faults = await startFaultServer(demo.collector);
    await use(faults);
    await faults.close();
  },
  kept: async ({ context, faults }, use) => {
    const kept = new Set<string>();
    await context.exposeFunction('noteKept', (id: string) => void kept.add(id));
    await context.addInitScript(watchStorage);
    await context.addInitScript(sendTo, faults.url);
    await use(kept);
  },
});

// Pauses between tries are real ones here: some seconds each.
test.slow();

/** In the page: tells of each event that the storage took. */
function watchStorage(): void {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key: string, value: string) {
    setItem.call(this, key, value);
    const id = key.split(':q:')[1];
    if (id) (window as unknown as { noteKept(id: string): void }).noteKept(id);
  };
}

/** In the page: another address for feedback, before the tag is read. */
function sendTo(url: string): void {
  document.addEventListener('readystatechange', () => {
    const tag = document.querySelector<HTMLElement>('script[data-faq]');
    if (tag) tag.dataset.feedback = url;
  });
}

/** Reads an answer, and says that it helped. */
async function vote(page: Page, article = 'refund-time'): Promise<void> {
  const help = new HelpPanel(page);
  await page.goto(`/shop/returns/#help=${article}`);
  await expect(help.answer).toBeVisible();
  await help.button('Yes').click();
  await expect(help.panel).toContainText('Thank');
}

const waiting = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':q:')).length);

/** Nothing waits any more, and each event that was kept is in the file once. */
async function expectAllOnce(
  context: BrowserContext,
  { kept, ids }: { kept: Set<string>; ids: () => string[] },
): Promise<void> {
  const page = context.pages().at(-1);
  await expect.poll(async () => (page ? waiting(page) : -1), { timeout: 30_000 }).toBe(0);
  expect(kept.size).toBeGreaterThan(1);
  const mine = ids().filter((id) => kept.has(id));
  expect(mine.sort()).toEqual([...kept].sort());
}

test('a page that is reloaded in the middle of a request loses and doubles nothing', async ({
  page,
  context,
  faults,
  kept,
  stored,
}) => {
  // The answer to the first request is lost; so the same events go again, through what else there is.
  faults.fates.push('lost', 'reset', 'portal');
  await vote(page);
  await expect.poll(() => faults.arrivals.size).toBeGreaterThan(0);
  expect(await waiting(page)).toBeGreaterThan(0);
  await page.reload();
  await expectAllOnce(context, { kept, ids: () => stored.all().map(({ id }) => id) });
  expect(Math.max(...faults.arrivals.values())).toBeGreaterThan(1);
  expect(stored.of('vote').filter(({ id }) => kept.has(id))).toHaveLength(1);
  expect(faults.met).toEqual(expect.arrayContaining(['lost', 'reset', 'portal', 'pass']));
});

test('a tab that is closed in the middle of a request leaves what it had to the next one', async ({
  page,
  context,
  faults,
  kept,
  stored,
}) => {
  faults.fates.push('hold');
  await vote(page);
  await expect.poll(() => faults.met).toEqual(['hold']);
  const next = await context.newPage();
  await page.close();
  await next.goto('/shop/');
  await expectAllOnce(context, { kept, ids: () => stored.all().map(({ id }) => id) });
  expect(stored.of('vote').filter(({ id }) => kept.has(id))).toHaveLength(1);
});

test('what was said a moment before leaving arrives from a page that is gone', async ({
  page,
  faults,
  kept,
  stored,
}) => {
  await vote(page);
  await page.goto('about:blank');
  await expect.poll(() => stored.of('vote').filter(({ id }) => kept.has(id)).length).toBe(1);
  expect(faults.met.every((fate) => fate === 'pass')).toBe(true);
});

test('two tabs deliver what both have once', async ({ page, context, faults, kept, stored }) => {
  faults.fates.push('portal', 'portal', 'reset');
  await vote(page);
  const other = await context.newPage();
  // A vote is remembered on the device, so it is about something else.
  await vote(other, 'delivery-time');
  await expectAllOnce(context, { kept, ids: () => stored.all().map(({ id }) => id) });
  expect(stored.of('vote').filter(({ id }) => kept.has(id))).toHaveLength(2);
});
