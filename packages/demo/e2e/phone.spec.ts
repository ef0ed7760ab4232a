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
