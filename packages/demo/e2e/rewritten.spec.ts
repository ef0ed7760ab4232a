// From a No to a better answer, seen by who said No; and a site that says nothing of surveys.
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { goHome } from './each-screen.ts';
import { expect, test } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';
import type { StoredEvents } from './stored-events.ts';

const told = 'You said this did not help. It has been rewritten since.';

interface ShopFaq {
  articles: { id: string; answer: string }[];
  surveys?: unknown;
}

/** From the next page on, the shop's FAQ is another one. */
async function change(page: Page, edit: (faq: ShopFaq) => void): Promise<void> {
  await page.route(/faq\.en\.json/, async (route) => {
    const response = await route.fetch();
    const faq = JSON.parse(await response.text()) as ShopFaq;
    edit(faq);
    await route.fulfill({ response, body: JSON.stringify(faq) });
  });
}

async function readAboutRefunds(help: HelpPanel): Promise<void> {
  await help.page.goto('/shop/returns/');
  await help.open();
  await help.search.fill('when will i get my refund');
  await help.results.filter({ hasText: 'When will I get my refund?' }).click();
  await expect(help.button('Copy the link to this answer')).toBeVisible();
}

/** Other tests store their events in the same file. */
function storedSince(stored: StoredEvents, kind: string): () => Record<string, unknown>[] {
  const before = new Set(stored.all().map(({ id }) => id));
  return () => stored.of(kind).flatMap(({ id, body }) => (before.has(id) ? [] : [body]));
}

// Several visits each.
test.slow();

test('who said No is told of the rewrite, once, and gives the new text a vote of its own', async ({
  page,
  help,
  stored,
}) => {
  const votes = storedSince(stored, 'vote');
  await readAboutRefunds(help);
  await expect(help.answer).not.toContainText(told);
  await help.button('No').click();
  await expect(help.button('Hard to follow')).toBeVisible();
  await expect.poll(votes).toMatchObject([{ article: 'refund-time', helpful: false }]);

  // As long as it says the same, the vote stands.
  await readAboutRefunds(help);
  await expect(help.button('Hard to follow')).toBeVisible();
  await expect(help.answer).not.toContainText(told);

  await change(page, ({ articles }) => {
    for (const article of articles) if (article.id === 'refund-time') article.answer = 'Five days, at most.';
  });
  await readAboutRefunds(help);
  await expect(help.answer).toContainText('Five days, at most.');
  await expect(help.answer.getByText(told)).toBeVisible();
  await expectAccessible(page);
  await help.button('Yes').click();
  await expect.poll(() => votes().length).toBe(2);
  const [no, yes] = votes();
  expect(yes).toMatchObject({ article: 'refund-time', helpful: true });
  expect(yes).not.toHaveProperty('replaces');
  expect(yes?.hash).not.toBe(no?.hash);

  await readAboutRefunds(help);
  await expect(help.answer).toContainText('Five days, at most.');
  await expect(help.answer).not.toContainText(told);
});

test('a site that says nothing of surveys asks two questions, and shows what it sent of them', async ({
  page,
  help,
  stored,
}) => {
  const answered = storedSince(stored, 'survey');
  await change(page, (faq) => {
    delete faq.surveys;
  });
  await readAboutRefunds(help);
  await help.button('Yes').click();
  await help.button('One question?').click();
  await expect(help.panel.getByRole('group', { name: 'Did you get done what you came for?' })).toBeVisible();
  await expectAccessible(page);
  await help.panel.getByText('Partly').click();
  await help.button('Next').click();
  await help.panel
    .getByRole('textbox', { name: 'What was missing?' })
    .fill('See https://shop.example/reset?token=abc, or call +33 6 12 34 56 78');
  await help.button('Finish').click();
  await expect.poll(answered).toMatchObject([
    {
      survey: 'task',
      answers: { done: 'partly', why: 'See https://shop.example/reset, or call [number]' },
    },
  ]);
  await goHome(help);
  await help.button('More options').click();
  await help.button('What this widget knows').click();
  const sent = help.panel.getByRole('listitem').filter({ hasText: 'You answered questions' });
  await expect(sent).toContainText('Did you get done what you came for? Partly');
  await expect(sent).toContainText('What was missing? See https://shop.example/reset, or call [number]');
  await expectAccessible(page);
});

test('a site that says that there are no surveys asks nothing', async ({ page, help }) => {
  await change(page, (faq) => {
    faq.surveys = [];
  });
  await readAboutRefunds(help);
  await help.button('Yes').click();
  await expect(help.button('Change')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(help.button('One question?')).toHaveCount(0);
});
