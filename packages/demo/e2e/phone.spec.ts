// The sheet on a phone.
import { devices } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ viewport: devices['iPhone 13'].viewport, hasTouch: true, isMobile: true });

test('opens as a sheet at the bottom, without taking the keyboard up, and closes again', async ({
  page,
  help,
}) => {
  await page.goto('/shop/order/');
  await help.launcher.tap();
  await expect(help.suggestions.first()).toBeVisible();
  await expect(help.search).not.toBeFocused();
  const box = await help.panel.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(height, 0);
  expect(box?.height).toBeLessThanOrEqual(height * 0.93 + 1);
  await help.button('Close help').last().tap();
  await expect(help.panel).toBeHidden();
  await expect(help.launcher).toBeVisible();
});

test('targets are big enough for a thumb, and fields do not zoom', async ({ page, help }) => {
  await page.goto('/shop/order/');
  await help.launcher.tap();
  await expect(help.suggestions.first()).toBeVisible();
  const launcher = await help.suggestions.first().boundingBox();
  expect(launcher?.height).toBeGreaterThanOrEqual(44);
  const size = await help.search.evaluate((input) => Number.parseFloat(getComputedStyle(input).fontSize));
  expect(size).toBeGreaterThanOrEqual(16);
});

test('closes when the platform asks for it, as the back gesture does, and the page stays where it was', async ({
  page,
  help,
}) => {
  await page.goto('/shop/order/');
  const entries = await page.evaluate(() => history.length);
  for (const way of ['request', 'Escape'] as const) {
    await help.launcher.tap();
    await expect(help.panel).toBeVisible();
    // What a browser does with Back on a modal dialog goes by the same request.
    if (way === 'request') await help.panel.evaluate((panel) => (panel as HTMLDialogElement).requestClose());
    else await page.keyboard.press('Escape');
    await expect(help.panel).toBeHidden();
    await expect(help.launcher).toBeFocused();
    await expect(help.launcher).toHaveAttribute('aria-expanded', 'false');
  }
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await expect(page).toHaveURL(/\/shop\/order\/$/);
});

test('is as high as what it shows, and never more than 93 % of what is to be seen', async ({
  page,
  help,
}) => {
  await page.goto('/broken/one-bad-article/');
  await help.launcher.tap();
  await expect(help.suggestions.first()).toBeVisible();
  const seen = page.viewportSize()?.height ?? 0;
  const short = (await help.panel.boundingBox())?.height ?? 0;
  expect(short).toBeLessThan(seen * 0.9);
  await page.goto('/shop/');
  await help.launcher.tap();
  await help.search.fill('tea');
  await expect(help.results.nth(2)).toBeVisible();
  expect((await help.panel.boundingBox())?.height).toBeLessThanOrEqual(seen * 0.93 + 1);
});
