// What stays on the device, and what leaves it: nothing before the visitor uses the help, little afterwards.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { voteYes } from './visits.ts';

/** Everything a page may have stored, by key; cookies are asked of the browser. */
const stored = (page: Page) =>
  page.evaluate(() => ({ ...Object.assign({}, localStorage), ...Object.assign({}, sessionStorage) }));

const call = (page: Page, ...command: unknown[]) =>
  page.evaluate(
    (given) => (window as unknown as { helpahead(...call: unknown[]): void }).helpahead(...given),
    command,
  );

/** The shop's page as if its tag had this, too. */
async function withAttribute(page: Page, attribute: string): Promise<void> {
  await page.route('**/shop/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('data-faq=', `${attribute} data-faq=`);
    await route.fulfill({ response, body });
  });
}

/** Long enough for everything that waits for an idle page. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_500);
}

test('before it is used, nothing is stored, no cookie is set, and only its own two files are asked for', async ({
  page,
  help,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/shop/');
  await expect(help.launcher).toBeVisible();
  await settle(page);
  expect(await stored(page)).toEqual({});
  expect(await page.context().cookies()).toEqual([]);
  const origin = new URL(page.url()).origin;
  expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
  const ours = asked.filter((url) => /helpahead|faq/.test(url)).map((url) => url.replace(/.*\//, ''));
  expect(ours.map((file) => file.replace(/-[0-9a-f]{6}/, '')).sort()).toEqual(['helpahead.js', 'lookout.js']);
});

test('a site that consents for everybody does not for a visitor with Global Privacy Control', async ({
  page,
  help,
}) => {
  await withAttribute(page, 'data-consent="given"');
  await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  await page.goto('/shop/');
  await expect(help.launcher).toBeVisible();
  await settle(page);
  expect(await stored(page)).toEqual({});
});

test('with consent denied a whole visit leaves nothing on the device', async ({ page, help }) => {
  await withAttribute(page, 'data-consent="denied"');
  await page.goto('/shop/');
  await help.open();
  await voteYes(help, 'refund');
  await settle(page);
  expect(await stored(page)).toEqual({});
});

test('reset forgets everything that a visit has left', async ({ page, help }) => {
  await page.goto('/shop/');
  await help.open();
  await voteYes(help, 'refund');
  await expect.poll(async () => Object.keys(await stored(page)).length).toBeGreaterThan(0);
  await call(page, 'reset');
  await settle(page);
  expect(await stored(page)).toEqual({});
  expect(await page.context().cookies()).toEqual([]);
});

test('a private article leaves no trace of having been read', async ({ page, help }) => {
  await page.route(/faq\.en\.json/, async (route) => {
    const response = await route.fetch();
    const faq = JSON.parse(await response.text()) as { articles: { id: string; private?: boolean }[] };
    for (const article of faq.articles) article.private = true;
    await route.fulfill({ response, body: JSON.stringify(faq) });
  });
  await page.goto('/shop/');
  await help.open();
  await call(page, 'article', 'return-item');
  await expect(help.answer).toBeVisible();
  await settle(page);
  expect(JSON.stringify(await stored(page))).not.toContain('return-item');
});
