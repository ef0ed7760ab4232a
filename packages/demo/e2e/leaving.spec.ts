// What is left of the help on a page that has destroyed it.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { countLive } from './live-resources.ts';

const call = (page: Page, ...command: unknown[]) =>
  page.evaluate(
    (given) => (window as unknown as { helpahead(...call: unknown[]): void }).helpahead(...given),
    command,
  );

/** The renderer's own last frame is waited for; nothing that waits longer goes by that. */
async function expectNothingLeft(page: Page, read: Awaited<ReturnType<typeof countLive>>): Promise<void> {
  await call(page, 'destroy');
  await expect(page.locator('help-ahead')).toHaveCount(0);
  expect((await read()).made).toBeGreaterThan(8);
  await page.waitForTimeout(100);
  expect((await read()).left).toEqual([]);
}

test('nothing is left of a help that nobody has touched', async ({ page, help }) => {
  const read = await countLive(page);
  await page.goto('/shop/');
  await help.launcher.waitFor();
  await page.waitForTimeout(1500);
  await expectNothingLeft(page, read);
});

test('no node, listener, timer or observer is left after a whole visit', async ({ page, help }) => {
  const read = await countLive(page);
  await page.goto('/shop/returns/');
  await help.open();
  await help.search.fill('refnd');
  await expect(help.results.first()).toContainText('refund');
  await help.results.first().click();
  await help.button('Yes').click();
  await expect(help.panel).toContainText('Thank');
  await page.keyboard.press('Escape');
  await expect(help.panel).toBeHidden();
  await expectNothingLeft(page, read);
});

test('nothing is left where the panel is open, something is typed and a form of the page has just failed', async ({
  page,
  help,
}) => {
  const read = await countLive(page);
  await page.goto('/shop/checkout/');
  await help.open();
  await help.search.fill('parcel');
  await expect(help.results.first()).toContainText('parcel');
  await page.evaluate(() => {
    const form = document.querySelector('form');
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    document.querySelector('input')?.dispatchEvent(new Event('invalid'));
  });
  await help.search.fill('parcels');
  await expectNothingLeft(page, read);
});

test('nothing is left of a sheet on a phone, nor of what came forward by itself', async ({ page, help }) => {
  const read = await countLive(page);
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/shop/products/paper-teapot/');
  await expect(help.part('tip').or(help.launcher).first()).toBeVisible();
  await page.waitForTimeout(1000);
  await call(page, 'open');
  await expect(help.panel).toBeVisible();
  await expectNothingLeft(page, read);
});
