// The main task without a pointer.
import { expect, test } from './fixtures.ts';

test('from the page to an answer and a vote by keyboard alone', async ({ page, help, stored }) => {
  await page.goto('/shop/returns/');
  await help.launcher.waitFor();
  await help.launcher.focus();
  await page.keyboard.press('Enter');
  await expect(help.panel).toBeVisible();
  await expect(help.search).toBeFocused();
  await page.keyboard.type('refnd');
  await expect(help.results.first()).toContainText('refund');
  await page.keyboard.press('ArrowDown');
  await expect(help.results.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(help.results.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(help.answer).toBeVisible();
  const before = stored.of('vote').length;
  await help.button('Yes').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => stored.of('vote').length).toBe(before + 1);
  await page.keyboard.press('Escape');
  await expect(help.panel).toBeHidden();
  await expect(help.launcher).toBeFocused();
});

test('the wide panel traps no focus', async ({ page, help }) => {
  await page.goto('/shop/returns/');
  await help.open();
  await page.getByLabel('Order number').fill('KL-20417');
  await expect(page.getByLabel('Order number')).toHaveValue('KL-20417');
  await expect(help.panel).toBeVisible();
});

test('Tab leaves the panel at its end', async ({ page, help }) => {
  await page.goto('/shop/returns/');
  await help.open();
  // While it is being filled, the number of stops grows, and so does the way to the end.
  await expect(help.suggestions.first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await help.search.focus();
  await expect(help.search).toBeFocused();
  const isInside = () => page.evaluate(() => document.activeElement?.localName === 'help-ahead');
  for (let presses = 0; presses < 60 && (await isInside()); presses += 1) await page.keyboard.press('Tab');
  expect(await isInside()).toBe(false);
});

test('the keys of the panel do not reach shortcuts of the page', async ({ page, help }) => {
  await page.goto('/shop/');
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.defineProperty(document, 'seenKeys', { value: seen });
    document.addEventListener('keydown', ({ key }) => seen.push(key));
  });
  await help.open();
  await help.search.focus();
  await page.keyboard.type('tea');
  expect(await page.evaluate(() => (document as unknown as { seenKeys: string[] }).seenKeys)).toEqual([]);
});

test('an article opened from the page has the focus at its question, each time', async ({ page, help }) => {
  await page.goto('/shop/');
  await expect(help.launcher).toBeVisible();
  const open = (id: string) =>
    page.evaluate(
      (article) =>
        (window as unknown as { helpahead(...call: string[]): void }).helpahead('article', article),
      id,
    );
  for (const [id, question] of [
    ['refund-time', 'When will I get my refund?'],
    ['return-item', 'How do I return something?'],
    ['refund-time', 'When will I get my refund?'],
  ] as const) {
    await open(id);
    await expect(help.heading(question)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(help.panel).toBeHidden();
  }
  await open('there-is-no-such-article');
  await expect(help.panel).toBeVisible();
  await expect(help.search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(help.panel).toBeHidden();
});
