// The pages themselves, before any widget: a guest on a broken page proves nothing.
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { fillCheckout, pages } from './shop-pages.ts';

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} is accessible in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await expectAccessible(page);
    });
  }
}

test('the checkout names each mistake beside its field and focuses the first', async ({ page }) => {
  await page.goto('/shop/checkout/');
  await page.getByRole('button', { name: 'Pay £' }).click();
  await expect(page.getByLabel('Email address')).toBeFocused();
  await expect(page.getByLabel('Card number')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Card number')).toHaveAccessibleDescription('Enter the card number');
  await expect(page.getByRole('alert')).toHaveText('8 fields need another look.');
  await expectAccessible(page);
});

test('a mistake is taken back while it is corrected', async ({ page }) => {
  await page.goto('/shop/checkout/');
  await fillCheckout(page, { card: '4242 4242 4242 4243' });
  const card = page.getByLabel('Card number');
  await expect(card).toHaveAccessibleDescription('Check the card number: a digit is missing or wrong');
  await card.fill('4242 4242 4242 4242');
  await expect(card).not.toHaveAttribute('aria-invalid');
});

test('a good card leads to the order', async ({ page }) => {
  await page.goto('/shop/checkout/');
  await fillCheckout(page, { card: '4242 4242 4242 4242' });
  await expect(page).toHaveURL('/shop/order/');
});

test('a declined card keeps what was typed and says the code', async ({ page }) => {
  await page.goto('/shop/checkout/');
  await fillCheckout(page, { card: '4000 0000 0000 0002' });
  await expect(page.getByRole('alert')).toContainText('Your card was declined (code 2041)');
  await expect(page.getByLabel('Card number')).toHaveValue('4000 0000 0000 0002');
});

test('the basket adds up, and is empty when all is removed', async ({ page }) => {
  await page.goto('/shop/products/linden-evening/');
  await page.getByRole('button', { name: 'Add to basket' }).click();
  await expect(page.locator('[data-total]')).toHaveText('£75.50');
  for (const name of ['Moss teapot', 'Harbour Breakfast']) {
    await page.getByRole('button', { name: `Remove ${name}` }).click();
  }
  await expect(page.locator('[data-total]')).toHaveText('£12.40');
  await page.getByRole('button', { name: 'Remove Linden Evening' }).click();
  await expect(page.getByText('Your basket is empty.')).toBeVisible();
});

test('a wrong password is refused, the right one shows the account', async ({ page }) => {
  await page.goto('/shop/account/');
  await page.getByLabel('Email address').fill('mara@example.org');
  await page.getByLabel('Password').fill('kettle');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'This email address and password do not match an account.',
  );
  await page.getByLabel('Password').fill('teapot');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Signed in as Mara Fielding.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the help page has every article with an anchor of its own', async ({ page, demo }) => {
    const faq = await (await fetch(`${demo.url}/shop/faq.en.json`)).json();
    await page.goto('/shop/help/#refund-time');
    await expect(page.locator('article')).toHaveCount(faq.articles.length);
    await expect(page.locator('article:target')).toContainText('Within 5 working days');
    expect(await page.content()).not.toContain('{{');
  });

  test('forms show their page again', async ({ page }) => {
    await page.goto('/shop/returns/');
    await page.getByRole('button', { name: 'Start the return' }).click();
    await expect(page).toHaveURL('/shop/returns/');
  });
});
