// A guide from its first question to the vote, over two pages of the shop.
import { devices } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

const late = '/shop/order/#help=parcel-late';
const start = 'Answer a few short questions';
const first = 'What does the tracking page say?';
const second = 'How long ago was the planned day?';

test('a guide goes on where it stopped on the next page, and its end asks whether it helped', async ({
  page,
  help,
  stored,
}) => {
  await page.goto('/shop/order/');
  await help.open();
  await help.search.fill('my parcel is late');
  await help.results.filter({ hasText: 'What can I do?' }).click();
  await help.button(start).click();
  await expect(help.heading(first)).toBeFocused();
  await help.button('It is on its way').click();
  await expect(help.heading(second)).toBeFocused();
  await expect(help.panel.getByRole('definition')).toHaveText('It is on its way');

  await page.goto('/shop/help/');
  await help.open();
  await help.search.fill('my parcel is late');
  await help.results.filter({ hasText: 'What can I do?' }).click();
  await help.button('Go on where you stopped').click();
  await expect(help.heading(second)).toBeFocused();
  await help.button('Back').click();
  await expect(help.heading(first)).toBeFocused();
  await help.button('It is on its way').click();
  await help.button('It is today').click();
  await expect(help.heading('When will my parcel arrive?')).toBeFocused();
  await help.button('Yes').click();
  await expect(help.panel).toContainText('Thank you.');
  await expect
    .poll(() =>
      stored
        .of('vote')
        .map(({ body }) => body)
        .slice(-1),
    )
    .toMatchObject([{ article: 'delivery-time', helpful: true }]);
});

test('a guide that ends with people goes to contact, and Back returns to its last question', async ({
  page,
  help,
}) => {
  await page.goto(late);
  await help.button(start).click();
  await help.button('It is on its way').click();
  await help.button('Longer').click();
  await expect(help.heading(second)).toBeHidden();
  await help.button('Back').click();
  await expect(help.heading(second)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, use] of Object.entries({
    wide: {},
    phone: { viewport: devices['iPhone 13'].viewport, hasTouch: true },
    narrow: { viewport: { width: 320, height: 600 } },
  })) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ ...use, colorScheme });

      test('a guide is accessible at every step', async ({ page, help }) => {
        await page.goto(late);
        await help.button(start).click();
        await expect(help.heading(first)).toBeVisible();
        await expectAccessible(page);
        await help.button('It was delivered').click();
        await expect(help.panel.getByRole('definition')).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}
