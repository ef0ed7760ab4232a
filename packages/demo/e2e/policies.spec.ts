// Pages and browsers that allow little: strict policies, no storage, sandboxed frames, no network, blocked code.
import type { Page } from '@playwright/test';
import { Hono } from 'hono';
import { listen } from '../src/listen.ts';
import { places } from '../src/places.ts';
import { createSite } from '../src/site.ts';
import { expect, test } from './fixtures.ts';
import { HelpPanel } from './help-panel.ts';
import { voteYes } from './visits.ts';

/** What the policy of the page has refused, in the words of the browser. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.defineProperty(window, 'violations', { value: violations, enumerable: false });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(
        `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      ),
    );
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

const call = (page: Page, ...command: unknown[]) =>
  page.evaluate(
    (given) => (window as unknown as { helpahead(...call: unknown[]): void }).helpahead(...given),
    command,
  );

test('the strictest policy, with trusted types, sees no violation in a whole visit', async ({
  page,
  help,
}) => {
  const violations = await watchViolations(page);
  await page.goto('/guest/strict/');
  await help.open();
  await expect(help.suggestions.first()).toBeVisible();
  await help.search.fill('refnd');
  await expect(help.results.first()).toContainText('refund');
  await help.results.first().click();
  await expect(help.answer).toBeVisible();
  await help.voteNo({ reason: 'Hard to follow', comment: 'Where is the label?' });
  await expect(help.panel).toContainText('Kept on this device');
  await call(page, 'article', 'return-item');
  await expect(help.answer).toBeVisible();
  await call(page, 'search', 'nothing of that kind xyzzy');
  await expect(help.panel).toBeVisible();
  // The sheet of a phone is placed by script.
  await page.setViewportSize({ width: 390, height: 700 });
  await expect(help.panel).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await violations()).toEqual([]);
  // It is dressed all the same, and the policy is in force.
  expect(await help.panel.evaluate((panel) => getComputedStyle(panel).borderRadius)).toMatch(/^22px/);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.body.append(style);
  });
  await expect.poll(async () => (await violations()).length).toBeGreaterThan(0);
});

test('every further screen is drawn under the strictest policy, too', async ({ page, help }) => {
  const violations = await watchViolations(page);
  await page.goto('/guest/strict/');
  await help.open();
  await expect(help.suggestions.first()).toBeVisible();
  const ways = await help.panel.getByRole('button').count();
  for (let way = 0; way < ways; way += 1) {
    const button = help.panel.getByRole('button').nth(way);
    if (!(await button.isVisible().catch(() => false))) continue;
    await button.click();
    await page.waitForTimeout(250);
    if (await help.panel.isVisible()) await call(page, 'close');
    await page.reload();
    await help.open();
    await expect(help.suggestions.first()).toBeVisible();
  }
  expect(await violations()).toEqual([]);
});

test('in a sandboxed frame without an origin, the help works where its files may be read from anywhere', async ({
  page,
}) => {
  await page.route(/\/(helpahead|shop\/faq)/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), 'access-control-allow-origin': '*' },
    });
  });
  await page.goto('/guest/frame/');
  const panel = page.frameLocator('iframe').locator('[part~=panel]');
  await page.frameLocator('iframe').locator('[part=launcher]').click();
  await panel.locator('input').fill('refnd');
  await expect(panel.locator('[part~=result]').first()).toContainText('refund');
  await panel.locator('[part~=result]').first().click();
  await expect(panel.locator('[part~=answer]')).toBeVisible();
});

test('in a sandboxed frame whose files may not be read, a press leads the frame to the plain page', async ({
  page,
}) => {
  await page.goto('/guest/frame/');
  const frame = page.frameLocator('iframe');
  await frame.locator('[part=launcher]').click();
  await expect(frame.getByRole('heading', { level: 1 })).toContainText(/help|question|answer/i);
  await expect(page).toHaveURL(/\/guest\/frame\/$/);
});

test('when the code is blocked, a press leads to the plain page', async ({ page, help }) => {
  await page.route(/\/helpahead\/[\w-]+-[\da-f]{6}\.js/, (route) => route.abort('blockedbyclient'));
  await page.goto('/shop/cart/');
  await help.launcher.click();
  await expect(page).toHaveURL(/\/shop\/help\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('where nothing may be stored, everything works and the page hears of no error', async ({
  page,
  help,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
  });
  await page.goto('/guest/plain/');
  await help.open();
  await voteYes(help, 'refund');
  await expect(help.panel).toContainText('Thank');
  await call(page, 'reset');
  await expect(help.panel).toBeVisible();
});

test('what was loaded works on without a network, and what cannot be sent is kept', async ({
  page,
  help,
  context,
}) => {
  await page.goto('/guest/plain/');
  await help.open();
  await help.search.fill('refnd');
  await expect(help.results.first()).toContainText('refund');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(help.panel).toBeHidden();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await help.launcher.click();
  await expect(help.suggestions.first()).toBeVisible();
  await voteYes(help, 'refund');
  await expect(help.panel).toContainText('Kept on this device');
  await expect(page).toHaveURL(/\/guest\/plain\/$/);
});

test('on another page without a network, all is there that the browser keeps', async ({ browser, demo }) => {
  // As a site that lets its pages and files be kept for ten minutes.
  const site = new Hono();
  site.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'public, max-age=600');
  });
  site.route('/', createSite({ root: places.dist, collector: demo.collector, closedPort: demo.closedPort }));
  const server = await listen(site, 0);
  const context = await browser.newContext({ baseURL: server.url });
  try {
    const page = await context.newPage();
    const help = new HelpPanel(page);
    for (const path of ['/guest/plain/', '/guest/hostile-script/']) {
      await page.goto(path);
      await help.open();
      await help.search.fill('refnd');
      await expect(help.results.first()).toContainText('refund');
      await page.waitForLoadState('networkidle');
    }
    await context.setOffline(true);
    await page.goto('/guest/plain/');
    await help.open();
    await help.search.fill('refnd');
    await expect(help.results.first()).toContainText('refund');
    await help.results.first().click();
    await expect(help.answer).toBeVisible();
  } finally {
    await context.close();
    await server.close();
  }
});
