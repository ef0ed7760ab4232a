// What the opened panel offers differs from page to page, and no file says which page gets what.
import { expect, test } from './fixtures.ts';
import { fillCheckout } from './shop-pages.ts';

/** By page: the articles that help there. One of them has to lead. */
const helpful: Record<string, string[]> = {
  '/shop/products/moss-teapot/': ['teapot-size', 'teapot-care', 'teapot-dishwasher'],
  '/shop/products/gooseneck-kettle/': ['kettle-descale', 'kettle-guarantee', 'kettle-error'],
  '/shop/products/linden-evening/': ['caffeine', 'brew-time', 'allergens'],
  '/shop/products/monthly-leaf/': ['leaf-how', 'leaf-pause', 'leaf-cancel'],
  '/shop/cart/': ['basket-kept', 'gift-wrap', 'discount-code', 'delivery-cost'],
  '/shop/checkout/': ['payment-safe', 'payment-methods', 'click-and-collect', 'delivery-cost'],
  '/shop/order/': ['track-parcel', 'order-status', 'parcel-late'],
  '/shop/returns/': ['return-item', 'return-not-found', 'no-printer'],
  '/shop/account/': ['sign-in-fails', 'create-account', 'reset-password'],
};

for (const [path, articles] of Object.entries(helpful)) {
  test(`${path} leads with a question of its own`, async ({ page, help }) => {
    await page.goto(path);
    await help.open();
    expect(articles).toContain(await help.suggestions.first().getAttribute('data-article'));
    const others = await help.suggestions.evaluateAll((rows) => rows.map((row) => row.dataset.article));
    expect(new Set(others).size).toBe(others.length);
  });
}

test('the FAQ pins no article to a page', async ({ demo }) => {
  const faq = await (await fetch(`${demo.url}/shop/faq.en.json`)).json();
  expect(faq.articles.filter((article: { pages?: string[] }) => article.pages !== undefined)).toEqual([]);
});

/** What a form says, and the question that has to lead once it has said it. */
const declines = [
  { card: '4000 0000 0000 0002', question: 'Why was my card declined?', quote: 'Your card was declined' },
  { card: '4000 0027 6000 3184', question: 'Why does my bank ask me to approve', quote: 'code 2052' },
  {
    card: '4242 4242 4242 4243',
    question: 'Why is my card number not accepted?',
    quote: 'Check the card number',
  },
];

for (const { card, question, quote } of declines) {
  test(`an error that appears while the panel is open changes the lead: ${quote}`, async ({ page, help }) => {
    await page.goto('/shop/checkout/');
    await help.open();
    await expect(help.suggestions.first()).not.toContainText(question);
    await fillCheckout(page, { card });
    await expect(help.suggestions.first()).toContainText(question);
    await expect(help.suggestions.first()).toContainText(quote);
  });
}

test('a wrong password leads to what to do about it', async ({ page, help }) => {
  await page.goto('/shop/account/');
  await page.getByLabel('Email address').fill('mara@example.org');
  await page.getByLabel('Password').fill('kettle');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await help.open();
  await expect(help.suggestions.first()).toContainText('Why can I not sign in?');
  await expect(help.suggestions.first()).toContainText('do not match an account');
});

test('what a visitor typed into the page never becomes a reason', async ({ page, help }) => {
  await page.goto('/shop/checkout/');
  await fillCheckout(page, { card: '4000 0000 0000 0002' });
  await help.open();
  await expect(help.suggestions.first()).toContainText('Why was my card declined?');
  for (const typed of ['Mara', 'Weir Lane', '0000 0002', 'example.org']) {
    await expect(help.panel).not.toContainText(typed);
  }
});
