// The parts of the help in a page of one's own, and the element beside them.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

const part = (page: Page, name: string): Locator => page.locator(`help-ahead-${name}`);

/** All of them are there. */
async function open(page: Page): Promise<void> {
  await page.goto('/own/');
  await expect(part(page, 'search').getByRole('textbox')).toBeVisible();
  await expect(part(page, 'suggestions').locator('[data-article]').first()).toBeVisible();
}

test('each part does its own, and none takes the focus or moves the page', async ({ page }) => {
  await open(page);
  expect(await page.evaluate(() => [document.activeElement?.localName, scrollY])).toEqual(['body', 0]);
  const search = part(page, 'search');
  await search.getByRole('textbox').fill('gift card');
  await search.locator('[data-article]').first().click();
  await expect(search.getByText('Did this help?').last()).toBeVisible();
  await search.getByRole('button', { name: 'Yes' }).click();
  await expect(search.getByRole('button', { name: 'Change' })).toBeVisible();
  // What one part does leaves the others alone.
  await expect(part(page, 'suggestions').locator('[data-article]').first()).toBeVisible();
  const article = part(page, 'article');
  await article.scrollIntoViewIfNeeded();
  await expect(article.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await article.getByRole('button', { name: 'No', exact: true }).click();
  await expect(article.getByText('Hard to follow')).toBeVisible();
});

test('an answer can be voted on by keyboard, and the way back is found', async ({ page }) => {
  await open(page);
  const search = part(page, 'search');
  await search.getByRole('textbox').focus();
  await page.keyboard.type('refund');
  await expect(search.locator('[data-article]').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(search.locator('[data-article]').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(search.locator('[data-heading]')).toBeFocused();
  await search.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('Enter');
  await expect(search.locator('[data-article]').first()).toBeFocused();
});

test('a survey is answered where it stands', async ({ page, stored }) => {
  await open(page);
  const survey = part(page, 'survey');
  await survey.scrollIntoViewIfNeeded();
  await survey.getByText('Yes', { exact: true }).click();
  await survey.getByRole('button', { name: /Next|Finish/ }).click();
  await expect(survey.getByText('Thank you. That is all we ask.')).toBeVisible();
  await expect.poll(async () => (await stored.all()).some(({ kind }) => kind === 'survey')).toBe(true);
});

test('the element runs its help beside them, and its link is out of sight', async ({ page }) => {
  await open(page);
  await expect(page.locator('main > help-ahead > a')).toBeHidden();
  await page.locator('html > help-ahead').locator('[part=launcher]').click();
  await expect(page.locator('html > help-ahead').locator('[part~=panel]')).toBeVisible();
});

for (const [name, size] of [
  ['desktop', { width: 1280, height: 900 }],
  ['phone', { width: 320, height: 700 }],
] as const) {
  test(`axe finds nothing, and nothing is wider than its place, on a ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page);
    for (const one of await page.locator('section').all()) await one.scrollIntoViewIfNeeded();
    await part(page, 'search').getByRole('textbox').fill('refund');
    await expect(part(page, 'search').locator('[data-article]').first()).toBeVisible();
    await expectAccessible(page, 'main');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  });
}

test('without script the links are there', async ({ browser, demo }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${demo.url}/own/`);
  await expect(page.getByRole('link', { name: 'All questions and answers' })).toHaveCount(4);
  await page.close();
});
