// Every screen of the widget under axe, light and dark, wide and narrow.
import { devices } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

const phone = { viewport: devices['iPhone 13'].viewport, hasTouch: true };

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, use] of Object.entries({ wide: {}, phone })) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ ...use, colorScheme });

      test('closed, home, results, article, voted', async ({ page, help }) => {
        await page.goto('/shop/returns/');
        await help.launcher.waitFor();
        await expectAccessible(page);
        await help.open();
        await expect(help.suggestions.first()).toBeVisible();
        await expectAccessible(page);
        await help.search.fill('refund');
        await expect(help.results.first()).toBeVisible();
        await expectAccessible(page);
        await help.results.first().click();
        await expect(help.answer).toBeVisible();
        await expectAccessible(page);
        await help.button('No').click();
        await expectAccessible(page);
        await help.finishVote({ reason: 'Hard to follow', comment: 'Which bank?' });
        await expectAccessible(page);
      });

      test('nothing certain, section, tables', async ({ page, help }) => {
        await page.goto('/shop/');
        await help.open();
        await help.search.fill('unicorn insurance in spain');
        await expect(help.panel).toContainText('Nothing here answers that for certain.');
        await expectAccessible(page);
        await help.search.fill('');
        await help.button('Payment').click();
        await expectAccessible(page);
        await help.button('Why was my card declined?').click();
        await expect(help.answer.getByRole('table')).toBeVisible();
        await expectAccessible(page);
      });

      test('failed', async ({ page, help }) => {
        await page.goto('/broken/faq-missing/');
        await help.open();
        await expect(help.panel).toContainText('The answers did not load.');
        await expectAccessible(page);
      });
    });
  }
}
