// Back and forward to a page that the browser has kept whole.
import { launchOptions } from '../../../scripts/browser.ts';
import { expect, test } from './fixtures.ts';

// Playwright turns that cache off; a visitor has it.
test.use({
  launchOptions: { ...launchOptions(), ignoreDefaultArgs: ['--disable-back-forward-cache'] },
});

test('the panel is as it was, answers keys once, and nothing of ours kept the page out', async ({
  page,
  help,
}) => {
  await page.goto('/shop/');
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(document, { wasKept: persisted })),
  );
  await help.open();
  await help.search.fill('parcel');
  await expect(help.results.first()).toContainText('parcel');
  await page.goto('/shop/help/');
  // Such a page does not load again.
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => (document as { wasKept?: boolean }).wasKept)).toBe(true);
  await expect(help.panel).toBeVisible();
  await expect(help.search).toHaveValue('parcel');
  await help.search.fill('refund');
  await expect(help.results.first()).toContainText('refund');
  await help.search.press('Escape');
  await expect(help.search).toHaveValue('');
  await expect(help.panel).toBeVisible();
  await help.launcher.click();
  await expect(help.panel).toBeHidden();
  await help.launcher.click();
  await expect(help.panel).toBeVisible();
});
