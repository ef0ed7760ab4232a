// The page for editors, on a collector of its own: what they can do with it, on each screen, and whether all can.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createCollector } from 'helpahead-collector';
import { places } from '../src/places.ts';
import { expectAccessible } from './axe.ts';
import { test as base, expect } from './fixtures.ts';

const HOSTILE = `<script>document.title = "taken"</script><img src=x onerror="document.title = 'taken'">`;

/** Events as the widget sends them: questions in vain, votes, suggestions, surveys and people, in several languages. */
function events(): Record<string, unknown>[] {
  const at = Date.now() - 60_000;
  const list: Record<string, unknown>[] = [];
  const add = (visit: string, event: Record<string, unknown>, over = {}) =>
    list.push({
      id: crypto.randomUUID(),
      visit,
      at: at + list.length,
      path: '/shop/cart/',
      language: 'en',
      ...event,
      ...over,
    });
  for (let n = 0; n < 14; n += 1) {
    add(`asks-${n}`, {
      kind: 'miss',
      query: n % 3 ? 'klarna' : 'Klarna?',
      hits: ['payment-methods'],
    });
    add(`votes-${n}`, { kind: 'read', article: 'refund-time', hash: 'a' });
    add(`votes-${n}`, {
      kind: 'vote',
      article: 'refund-time',
      hash: 'a',
      helpful: n > 9,
      ...(n > 9 ? {} : { reason: 'incomplete', comment: n === 3 ? HOSTILE : 'How long with a gift card?' }),
    });
    add(`tips-${n}`, {
      kind: 'suggest',
      article: 'card-declined',
      cue: 'error',
      outcome: n % 3 ? 'shown' : 'opened',
    });
  }
  add('arabic', { kind: 'miss', query: 'هل يمكنني الدفع عند الاستلام؟', hits: [] }, { language: 'ar' });
  add('hostile', { kind: 'miss', query: HOSTILE, hits: [] }, { path: `/${HOSTILE}` });
  return list;
}

const test = base.extend<{ insights: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  insights: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'helpahead-insights-'));
    const collector = createCollector({
      database: join(folder, 'feedback.sqlite'),
      port: 0,
      faq: [places.shopFaq],
      insights: { token: false },
      quiet: true,
    });
    const { url } = await collector.listen();
    const answer = await fetch(`${url}/v1/events`, { method: 'POST', body: JSON.stringify(events()) });
    expect(answer.status).toBe(202);
    await use(`${url}/insights`);
    await collector.close();
    await rm(folder, { recursive: true });
  },
});

// The policy of the page forbids scripts, which is what a test injects to look at it.
test.use({ bypassCSP: true });

const question = (page: Page, text: string) =>
  page.locator('tbody[id^="gap-"]', { has: page.getByRole('rowheader', { name: text }) });

async function openAll(page: Page): Promise<void> {
  for (const details of await page.locator('details').all()) {
    await details.evaluate((element) => element.setAttribute('open', ''));
  }
}

for (const look of [
  { name: 'on a desk', width: 1280 },
  { name: 'on a phone, dark', width: 390, colorScheme: 'dark' },
  { name: 'at 400 % zoom', width: 320 },
  { name: 'in forced colours', width: 1280, forcedColors: 'active' },
] as const) {
  test(`everything can be read ${look.name}`, async ({ page, insights }) => {
    const { width, name: _, ...media } = look;
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia(media);
    for (const address of [insights, `${insights}?page=%2Fnowhere%2F`, `${insights}/questions`]) {
      await page.goto(address);
      await openAll(page);
      await expectAccessible(page);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond, 'pixels beyond the window').toBeLessThanOrEqual(0);
    }
    expect(await page.title()).not.toBe('taken');
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, bypassCSP: false });

  test('an editor follows what to do next, notes it, and finds the note', async ({ page, insights }) => {
    await page.goto(insights);
    await page.getByRole('link', { name: 'klarna' }).click();
    const gap = question(page, 'klarna');
    await expect(gap).toBeInViewport();
    await gap.getByText('Change').click();
    await gap.getByLabel('State').selectOption('Being written');
    await gap.getByLabel('Who takes care').fill('Maya');
    await gap.getByLabel('Note').fill('By Friday.');
    await gap.getByRole('button', { name: 'Save' }).click();
    await expect(page).toHaveURL(/\/insights\?days=30#gap-/);
    await expect(gap).toContainText('Being written');
    await expect(gap).toContainText('Maya');
    await expect(gap).toContainText('By Friday.');
  });

  test('a question that is done is put away, and shown when it is led to', async ({ page, insights }) => {
    await page.goto(insights);
    const gap = question(page, 'klarna');
    await gap.getByText('Change').click();
    await gap.getByLabel('State').selectOption('Will not be answered');
    await gap.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Answered, or not to be answered: 1')).toBeVisible();
    await expect(gap).toBeInViewport();
  });

  test('a reader narrows down to a page, and few visits are not told', async ({ page, insights }) => {
    await page.goto(insights);
    await page.getByText('Section, page, audience').click();
    await page.getByLabel('Page', { exact: true }).selectOption('/shop/cart/');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/page=%2Fshop%2Fcart%2F/);
    await expect(page.getByRole('heading', { name: 'Asked and not found' })).toBeVisible();
    await page.goto(`${insights}?page=%2F${encodeURIComponent(HOSTILE.slice(0, 20))}`);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(/hidden|Nothing in this selection/);
  });
});

test('the form of another site changes nothing', async ({ page, insights, demo }) => {
  await page.goto(`${demo.url}/shop/`);
  const [answer] = await Promise.all([
    page.waitForResponse(/\/insights\/gaps/),
    page.evaluate((action) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action });
      form.innerHTML =
        '<input name="language" value="en"><input name="question" value="klarna"><input name="state" value="answered">';
      document.body.append(form);
      form.submit();
    }, `${insights}/gaps`),
  ]);
  expect(answer.status()).toBe(403);
  await expect(page.getByText('sent-from-elsewhere')).toBeVisible();
  await page.goto(insights);
  await expect(question(page, 'klarna')).toContainText('New');
});
