import type { Page } from '@playwright/test';

/** The pages of the demo that axe looks at. */
export const pages = [
  '/',
  '/shop/',
  '/shop/products/moss-teapot/',
  '/shop/cart/',
  '/shop/checkout/',
  '/shop/order/',
  '/shop/returns/',
  '/shop/account/',
  '/shop/help/',
  '/coins/en/',
  '/coins/ar/mining/',
  '/broken/feedback-down/',
];

/** Fills the checkout with good values and this card, and pays. */
export async function fillCheckout(page: Page, { card }: { card: string }): Promise<void> {
  const values = {
    'Email address': 'mara@example.org',
    'Full name': 'Mara Fielding',
    'Street and house number': '7 Weir Lane',
    Town: 'Otterby',
    Postcode: 'OT4 2LN',
    'Card number': card,
    'Expiry date': '04/29',
    'Security code': '123',
  };
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Pay £' }).click();
}
