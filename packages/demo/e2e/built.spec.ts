// The widget on files that `helpahead build` wrote: the same help, from fewer bytes.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** The names of the files that a page has asked for, without hashes. */
function follow(page: Page): string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const name = /\/([\w-]+?)(?:-[\da-z]{6,8})?\.(?:js|json)$/.exec(new URL(request.url()).pathname)?.[1];
    if (name !== undefined) names.push(name);
  });
  return names;
}

test('a built FAQ suggests, finds, corrects and answers, without parser and Markdown', async ({
  page,
  help,
  reports,
}) => {
  const names = follow(page);
  await page.goto('/built/shop/');
  await help.open();
  await expect(help.suggestions.first()).toContainText('When will I get my refund?');
  await help.search.pressSequentially('when do i get my refnd', { delay: 30 });
  await expect(help.results.first()).toContainText('When will I get my refund?');
  await expect(help.panel).toContainText('refund');
  await help.results.first().click();
  await expect(help.heading('When will I get my refund?')).toBeVisible();
  await expect(help.answer).toContainText('Within 5 working days');
  expect(names).toContain('built');
  expect(names).not.toContain('parser');
  expect(names).not.toContain('answer');
  expect(reports).toEqual([]);
});

test('a vote on a built answer is a vote on the answer that was written', async ({ page, help, stored }) => {
  const hashes = async (): Promise<unknown[]> => {
    await help.voteNo({ reason: 'Something is missing', comment: 'A word more?' });
    await expect(help.panel).toContainText('Thank you');
    return [];
  };
  for (const path of ['/built/shop/#help=refund-time', '/shop/#help=refund-time']) {
    await page.goto(path);
    await expect(help.answer).toContainText('Within 5 working days');
    await hashes();
    await page.evaluate(() => localStorage.clear());
  }
  await expect
    .poll(() => stored.of('vote').filter(({ body }) => body.comment === 'A word more?'))
    .toHaveLength(2);
  const votes = stored.of('vote').filter(({ body }) => body.comment === 'A word more?');
  expect(new Set(votes.map(({ body }) => body.hash)).size).toBe(1);
});

test('an answer that does not come says so, and comes when tried again', async ({ page, help }) => {
  await page.route(/answers/, (route) => route.abort());
  await page.goto('/built/shop/#help=refund-time');
  await expect(help.button('Try again')).toBeVisible({ timeout: 15_000 });
  await page.unroute(/answers/);
  await help.button('Try again').click();
  await expect(help.answer).toContainText('Within 5 working days');
});

test('an FAQ that is switched off takes its launcher away', async ({ page, help }) => {
  await page.route(/help\.json/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), disabled: true } });
  });
  await page.goto('/built/shop/');
  await help.launcher.hover();
  await expect(help.host).toHaveCount(0);
});

test('of four thousand articles a visitor loads what a question needs', async ({ page, help, reports }) => {
  const names = follow(page);
  await page.goto('/built/large/');
  await help.open();
  await expect(help.suggestions.first()).toContainText('How do I descale the Slate kettle');
  await help.search.fill('is the matcha bowl of 2024 safe for small childern');
  await expect(help.results.first()).toContainText('Is the Matcha bowl of 2024 safe for small children?');
  await help.results.first().click();
  await expect(help.answer).toContainText('Under supervision, yes.');
  await help.button('Back').click();
  await expect(help.results.first()).toContainText('Matcha bowl of 2024');
  expect(names).not.toContain('parser');
  expect(names).not.toContain('indexer');
  expect(names.filter((name) => name.startsWith('en-')).length).toBeLessThan(60);
  expect(reports).toEqual([]);
});

test('an article of a large FAQ opens by its address, and a section lists its own', async ({
  page,
  help,
}) => {
  await page.goto('/built/large/#help=a3917');
  await expect(help.answer).toContainText('This goes for the');
  await page.goto('/built/large/');
  await help.open();
  await help.button('Delivery').click();
  await expect(help.results.first()).toContainText('How is the Moss teapot of 2022 packed?');
});
