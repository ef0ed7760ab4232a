// Pages that navigate without a new document: the help stays one, stays open, and reads the new page.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What a router of the page does with the next page: its body and title, under its address. */
type Swap = 'body' | 'root' | 'transition' | 'boost';

async function visit(page: Page, path: string, how: Swap): Promise<void> {
  await page.evaluate(
    async ({ path, how }) => {
      const next = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
      const swap = () => {
        history.pushState({}, '', path);
        document.title = next.title;
        if (how === 'root') document.documentElement.replaceChildren(next.head, next.body);
        else if (how === 'boost') document.body.innerHTML = next.body.innerHTML;
        else document.body.replaceWith(next.body);
        // Such routers run the scripts of the new page, ours among them.
        for (const tag of document.querySelectorAll<HTMLScriptElement>('script[data-faq]')) {
          const again = document.createElement('script');
          for (const { name, value } of tag.attributes) again.setAttribute(name, value);
          tag.replaceWith(again);
        }
      };
      if (how === 'transition') await document.startViewTransition(swap).finished;
      else swap();
    },
    { path, how },
  );
}

const ways: Record<Swap, string> = {
  body: 'body replaced and the script run again, as Turbo does',
  boost: 'content of the body replaced, as boosted links do',
  transition: 'body replaced within a view transition, as Astro does',
  root: 'everything below the root element replaced, our element too',
};

for (const [how, name] of Object.entries(ways) as [Swap, string][]) {
  test(`${name}: the panel stays open with its draft, and there is one of it`, async ({ page, help }) => {
    await page.goto('/shop/');
    await help.open();
    await help.search.fill('parcel');
    await expect(help.results.first()).toContainText('parcel');
    await visit(page, '/shop/returns/', how);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/return/i);
    await expect(help.host).toHaveCount(1);
    await expect(help.panel).toBeVisible();
    await expect(help.search).toHaveValue('parcel');
    await page.waitForTimeout(500);
    await expect(help.host).toHaveCount(1);
    // It takes a key and a press as before, once each.
    await help.search.focus();
    await page.keyboard.press('Escape');
    await expect(help.search).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(help.panel).toBeHidden();
    await help.launcher.click();
    await expect(help.panel).toBeVisible();
  });
}

test('what is offered follows the page while the panel is open', async ({ page, help }) => {
  await page.goto('/shop/products/moss-teapot/');
  await help.open();
  await expect(help.suggestions.first()).toBeVisible();
  const before = await help.suggestions.first().textContent();
  await visit(page, '/shop/returns/', 'body');
  await expect(help.suggestions.first()).toContainText(/return|refund/i);
  expect(await help.suggestions.first().textContent()).not.toBe(before);
  await expect(help.panel).toBeVisible();
  await visit(page, '/shop/products/moss-teapot/', 'boost');
  await expect(help.suggestions.first()).toHaveText(before ?? '');
});

test('history is left alone: no entry is added and its methods are the browser’s own', async ({
  page,
  help,
}) => {
  await page.goto('/shop/');
  const before = await page.evaluate(() => history.length);
  await help.open();
  await help.search.fill('refund');
  await help.results.first().click();
  await expect(help.answer).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(await page.evaluate(() => /native code/.test(String(history.pushState)))).toBe(true);
});
