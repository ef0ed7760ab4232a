// The help comes forward when the page shows that somebody needs it, and is silent otherwise.
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { fillCheckout } from './shop-pages.ts';

const declined = '4000 0000 0000 0002';
const good = '4242 4242 4242 4242';
const question = 'Why was my card declined?';

/** Our own files that a page has asked for, without release. */
function follow(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const name = /\/helpahead\/([\w-]+?)(?:-[\da-f]{6})?\.js/.exec(request.url())?.[1];
    if (name !== undefined) names.push(name);
  });
  return names;
}

/** As on the device of somebody who has used the help before. */
async function beKnown(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('helpahead:default:used', '1'));
}

async function tagWith(page: Page, attribute: string): Promise<void> {
  await page.route('**/shop/**', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replace('data-faq=', `${attribute} data-faq=`);
    return route.fulfill({ response, body });
  });
}

const kept = (page: Page) =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

async function failToSignIn(page: Page): Promise<void> {
  await page.getByLabel('Email address').fill('mara@example.org');
  await page.getByLabel('Password').fill('kettle');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a declined card marks the launcher with its question; pressed, it opens the answer; the vote arrives', async ({
  page,
  help,
  stored,
}) => {
  await page.goto('/shop/checkout/');
  await fillCheckout(page, { card: declined });
  await expect(help.launcher).toHaveAccessibleName(new RegExp(`^Help.*${question.replace('?', '\\?')}`));
  await expect(help.part('tip')).toBeHidden();
  await expect(help.panel).toBeHidden();
  await help.launcher.click();
  await expect(help.heading(question)).toBeVisible();
  const before = stored.of('vote').length;
  await help.button('Yes').click();
  await expect.poll(() => stored.of('vote').length).toBe(before + 1);
  expect(stored.of('vote').at(-1)?.body.article).toBe('card-declined');
});

test('a marked launcher is accessible', async ({ page, help }) => {
  await page.goto('/shop/checkout/');
  await fillCheckout(page, { card: declined });
  await expect(help.launcher).toHaveAccessibleName(/declined/);
  await expectAccessible(page);
});

test('the payment that then succeeds says that the article probably helped', async ({
  page,
  help,
  stored,
}) => {
  const before = stored.of('probablySolved').length;
  await page.goto('/shop/checkout/');
  await fillCheckout(page, { card: declined });
  await expect(help.launcher).toHaveAccessibleName(/declined/);
  await help.launcher.click();
  await expect(help.heading(question)).toBeVisible();
  await help.button('Close help').last().click();
  await fillCheckout(page, { card: good });
  await expect(page).toHaveURL('/shop/order/');
  await expect.poll(() => stored.of('probablySolved').length, { timeout: 20_000 }).toBe(before + 1);
  expect(stored.of('probablySolved').at(-1)?.body.article).toBe('card-declined');
});

test('a page that is not there brings the editors’ tip, reachable and readable', async ({ page, help }) => {
  const answer = await page.goto('/shop/products/paper-teapot/');
  expect(answer?.status()).toBe(404);
  await expect(help.part('tip')).toContainText('When sold-out items come back', { timeout: 15_000 });
  await expect(help.panel).toBeHidden();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await expectAccessible(page);
  await help.part('tip').getByRole('button', { name: 'When sold-out items come back' }).click();
  await expect(help.heading('When is a sold-out item back in stock?')).toBeVisible();
});

test('pages without trouble load the lookout and nothing else, keep nothing and send nothing', async ({
  page,
  help,
  stored,
}) => {
  const names = follow(page);
  const before = stored.all().length;
  for (const path of [
    '/shop/',
    '/shop/products/moss-teapot/',
    '/shop/cart/',
    '/shop/checkout/',
    '/shop/order/',
  ]) {
    names.length = 0;
    await page.goto(path);
    await help.launcher.waitFor();
    await page.waitForTimeout(2500);
    expect([...new Set(names)].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(names).toContain('lookout');
    await expect(help.part('tip')).toHaveCount(0);
  }
  expect(await kept(page)).toEqual([]);
  expect(stored.all()).toHaveLength(before);
});

/** The loader, what looks out, and the few bytes that the lookout shares with the page reader. */
const allowed = ['helpahead', 'lookout', 'load-page-reader', 'page-url'];

test('data-tips="off" stays silent at an error, and reads no page', async ({ page, help }) => {
  const names = follow(page);
  await tagWith(page, 'data-tips="off"');
  await page.goto('/shop/account/');
  await help.launcher.waitFor();
  await failToSignIn(page);
  await page.waitForTimeout(3000);
  expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
  await expect(help.launcher).toHaveAccessibleName('Help');
});

test('who saves data is brought nothing unasked', async ({ page, help }) => {
  const names = follow(page);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  );
  await page.goto('/shop/account/');
  await help.launcher.waitFor();
  await failToSignIn(page);
  await page.waitForTimeout(3000);
  expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
});

test('what is closed stays closed on the next load, and other things may still come', async ({
  page,
  help,
}) => {
  await page.goto('/shop/account/');
  await failToSignIn(page);
  await expect(help.part('tip')).toContainText('Why can I not sign in?');
  await help.part('tip').getByRole('button', { name: 'Not now' }).click();
  await expect(help.part('tip')).toBeHidden();
  await page.reload();
  await help.launcher.waitFor();
  await failToSignIn(page);
  await page.waitForTimeout(4000);
  await expect(help.part('tip').filter({ visible: true })).toHaveCount(0);
  await expect(help.launcher).toHaveAccessibleName('Help');
});

test('"no more tips" is for good, also for another error on another page', async ({ page, help }) => {
  await page.goto('/shop/account/');
  await failToSignIn(page);
  await help.part('tip').getByRole('button', { name: 'No more tips' }).click();
  await page.goto('/shop/checkout/');
  await help.launcher.waitFor();
  await fillCheckout(page, { card: declined });
  await page.waitForTimeout(4000);
  await expect(help.launcher).toHaveAccessibleName('Help');
});

test('a tip goes with the error that it answers', async ({ page, help }) => {
  await page.goto('/shop/account/');
  await failToSignIn(page);
  await expect(help.part('tip')).toBeVisible();
  await page.getByRole('alert').evaluate((box: HTMLElement) => {
    box.hidden = true;
    box.textContent = '';
  });
  await expect(help.part('tip')).toBeHidden();
});

test('who has used the help before gets a tip of the editors, one for a page', async ({ page, help }) => {
  await beKnown(page);
  await page.goto('/shop/cart/');
  await expect(help.part('tip')).toContainText('We wrap it and write your note by hand', { timeout: 20_000 });
  await help.part('tip').getByRole('button', { name: 'Not now' }).click();
  await page.waitForTimeout(2000);
  await expect(help.part('tip')).toBeHidden();
});
