// What a guest owes the page it is on, before anybody has touched it.
import { expect, test } from './fixtures.ts';
import { measureLoad } from './load-measures.ts';

test('costs a slow computer no long task and no shift of the page', async ({ page, help }) => {
  const measures = await measureLoad(page, { slowdown: 4 });
  // What else the machine does lengthens a task now and then; a long task of ours would be there each time.
  const longest: number[] = [];
  for (let load = 0; load < 5 && longest.at(-1) !== 0; load += 1) {
    await page.goto('/shop/products/moss-teapot/');
    await help.launcher.waitFor();
    await page.waitForTimeout(1500);
    longest.push(Math.max(0, ...(await measures.ourLongTasks())));
    expect(await measures.layoutShift()).toBe(0);
  }
  expect(Math.min(...longest)).toBe(0);
});

test('asks only this site, for the loader and then for what looks out, before it is touched', async ({
  page,
  help,
  demo,
}) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await page.goto('/shop/cart/');
  await help.launcher.waitFor();
  await page.waitForTimeout(1000);
  expect(urls.filter((url) => !url.startsWith(`${demo.url}/`))).toEqual([]);
  const ours = urls.filter((url) => url.includes('/helpahead/'));
  expect(ours[0]).toBe(`${demo.url}/helpahead/helpahead.js`);
  expect(ours[1]).toMatch(/\/helpahead\/lookout-[\da-f]{6}\.js$/);
  // What needs help, and the FAQ itself, come when there is need.
  expect(urls.filter((url) => /\/(help|panel|ranker|forward|tip|page)-[\da-f]{6}\.js|faq/.test(url))).toEqual(
    [],
  );
});

test('keeps nothing on the device before it is touched', async ({ page, help, context }) => {
  await page.goto('/shop/checkout/');
  await help.launcher.waitFor();
  await page.waitForTimeout(1000);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  expect(kept).toEqual({ local: [], session: [], databases: 0, caches: 0 });
  expect(await context.cookies()).toEqual([]);
});

test('sets no cookie when it is used', async ({ page, help, context }) => {
  await page.goto('/shop/');
  await help.open();
  await help.search.fill('refund');
  await help.results.first().click();
  expect(await context.cookies()).toEqual([]);
});

test('adds one name to the window and one element to the page', async ({ page, help }) => {
  await page.route('**/helpahead/helpahead.js', (route) => route.abort());
  await page.goto('/shop/');
  const before = await page.evaluate(() => Object.keys(window));
  await page.unroute('**/helpahead/helpahead.js');
  await page.goto('/shop/');
  await help.open();
  const after = await page.evaluate(() => Object.keys(window));
  expect(after.filter((name) => !before.includes(name))).toEqual(['helpahead']);
  await expect(page.locator('html > :not(head, body)')).toHaveCount(1);
});

test('leaves the page as it was when it is destroyed', async ({ page, help }) => {
  await page.goto('/shop/');
  const before = await page.locator('html').evaluate((html) => html.outerHTML.replace(/<help-ahead.*$/s, ''));
  await help.open();
  await page.evaluate(() => (window as unknown as { helpahead(verb: string): void }).helpahead('destroy'));
  await expect(help.host).toHaveCount(0);
  const after = await page.locator('html').evaluate((html) => html.outerHTML.replace(/<help-ahead.*$/s, ''));
  expect(after.replace(/<\/html>$/, '')).toBe(before.replace(/<\/html>$/, ''));
});
