// What is asked of a visitor, and when it is not: on the next visit, once; after an answer that helped, once.
import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { goHome } from './each-screen.ts';
import { expect, test } from './fixtures.ts';
import { HelpPanel } from './help-panel.ts';
import { enter, expectFocusKept, openByKey, tabToControl } from './keys.ts';
import { takeMessages } from './own-channels.ts';
import { voteYes } from './visits.ts';

const day = 24 * 60 * 60_000;
const followUp = 'Has your refund arrived?';
const survey = 'One question?';

/** The same visitor in a new tab of the same device, so many days from now. */
async function comeBack(context: BrowserContext, days: number): Promise<{ page: Page; help: HelpPanel }> {
  for (const open of context.pages()) await open.close();
  await context.clock.setSystemTime(Date.now() + days * day);
  const page = await context.newPage();
  await page.goto('/shop/');
  return { page, help: new HelpPanel(page) };
}

async function readAboutRefunds(page: Page, help: HelpPanel): Promise<void> {
  await page.goto('/shop/returns/');
  await help.open();
  await expect(help.suggestions.first()).toBeVisible();
  await help.search.fill('when will i get my refund');
  await help.results.filter({ hasText: 'When will I get my refund?' }).click();
  await expect(help.answer).toBeVisible();
  // Nobody leaves in the same moment.
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('later:followUp'))))
    .toBe(true);
}

/** Writes to the shop by its form, or complains. */
async function write(help: HelpPanel, text: 'Your question' | 'What happened?'): Promise<void> {
  await help.panel.getByRole('button', { name: 'Contact', exact: true }).click();
  if (text === 'What happened?') await help.button('Something went badly wrong?').click();
  await help.panel.getByRole('textbox', { name: text }).fill('My teapot is broken.');
  await help.panel.getByRole('textbox', { name: 'Your mail address' }).fill('mara@example.org');
  await help.button('Send').click();
  await expect(help.panel).toContainText(/Sent\. We have|Your complaint is with us/);
}

/** Long enough for a part that would come a moment later. */
async function expectNotAsked(help: HelpPanel, what: string): Promise<void> {
  await help.page.waitForLoadState('networkidle');
  await help.page.waitForTimeout(800);
  await expect(help.panel).not.toContainText(what);
}

test('a follow-up waits for its day, is answered by keys, and is asked once', async ({
  page,
  help,
  context,
  stored,
}) => {
  await readAboutRefunds(page, help);
  const early = await comeBack(context, 4);
  await early.help.open();
  await expect(early.help.suggestions.first()).toBeVisible();
  await expectNotAsked(early.help, followUp);

  const back = await comeBack(context, 6);
  await openByKey(back.page, back.help);
  await expect(back.help.panel.getByRole('group', { name: followUp })).toBeVisible();
  await expectAccessible(back.page);
  await enter(back.page, back.help, 'Yes');
  await expect(back.help.panel.getByRole('status').getByText('That return is finished.')).toBeVisible();
  await expectFocusKept(back.page);
  await expect
    .poll(() => stored.of('followUp').map(({ body }) => body))
    .toMatchObject([{ article: 'refund-time', solved: true }]);

  const again = await comeBack(context, 12);
  await again.help.open();
  await expectNotAsked(again.help, followUp);
});

test('a follow-up that is not solved leads to people', async ({ page, help, context }) => {
  await readAboutRefunds(page, help);
  const back = await comeBack(context, 6);
  await openByKey(back.page, back.help);
  await enter(back.page, back.help, 'Not yet');
  await expect(back.help.panel).toContainText('Then we look for it.');
  await expectFocusKept(back.page);
  await enter(back.page, back.help, 'Write to us');
  await expect(back.help.heading('Ways to reach us')).toBeFocused();
});

test('“Ask me later” puts a question off by a day, twice at most', async ({ page, help, context }) => {
  await readAboutRefunds(page, help);
  for (const [days, mayWait] of [
    [6, true],
    [8, true],
    [10, false],
  ] as const) {
    const back = await comeBack(context, days);
    await openByKey(back.page, back.help);
    await expect(back.help.button('Not yet')).toBeVisible();
    await expect(back.help.button('Ask me later')).toHaveCount(mayWait ? 1 : 0);
    if (!mayWait) break;
    await enter(back.page, back.help, 'Ask me later');
    await expect(back.help.panel).toContainText('We ask again tomorrow or later.');
    await expectFocusKept(back.page);
    const soon = await comeBack(context, days + 0.5);
    await soon.help.open();
    await expectNotAsked(soon.help, followUp);
  }
});

test('a promised reply is asked about on the visit after its time, before any follow-up', async ({
  page,
  help,
  context,
  stored,
}) => {
  await takeMessages(page);
  await readAboutRefunds(page, help);
  await goHome(help);
  await write(help, 'Your question');
  const reference = /Reference (\S+)/.exec((await help.panel.textContent()) ?? '')?.[1];
  expect(reference).toBeDefined();

  const early = await comeBack(context, 1);
  await early.help.open();
  await expectNotAsked(early.help, 'We promised a reply');

  const back = await comeBack(context, 6);
  await openByKey(back.page, back.help);
  await expect(back.help.panel.getByRole('group', { name: /^We promised a reply by / })).toBeVisible();
  await expect(back.help.panel).not.toContainText(followUp);
  await enter(back.page, back.help, 'Yes');
  await expect(back.help.panel).toContainText('Good to know.');
  await expectFocusKept(back.page);
  await expect
    .poll(() =>
      stored
        .of('promiseKept')
        .map(({ body }) => body)
        .slice(-1),
    )
    .toMatchObject([{ kept: true }]);

  const next = await comeBack(context, 8);
  await next.help.open();
  await expect(next.help.panel.getByRole('group', { name: followUp })).toBeVisible();
});

test('a survey waits below an answer that helped, is skipped, and is not asked again', async ({
  page,
  help,
  context,
}) => {
  await page.goto('/shop/returns/');
  await help.open();
  await voteYes(help, 'refund');
  await help.button(survey).click();
  await expect(help.panel.getByRole('group', { name: 'Could you do what you came for?' })).toBeVisible();
  await expectAccessible(page);
  await help.button('Skip').click();
  await expect(help.answer).toBeVisible();
  await expectNotAsked(help, survey);

  const back = await comeBack(context, 3);
  await back.help.open();
  await voteYes(back.help, 'how do i return something');
  await expectNotAsked(back.help, survey);
});

test('a survey stands on the home screen for who comes back to it after an answer', async ({
  page,
  help,
}) => {
  await page.goto('/shop/returns/');
  await help.open();
  // What asks follows the visit once it is there.
  await page.waitForLoadState('networkidle');
  await help.search.fill('refund');
  await help.results.first().click();
  await expect(help.answer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help.panel).toBeHidden();
  await help.open();
  await goHome(help);
  await tabToControl(page, help.button(survey));
});

const troubles: Record<string, (help: HelpPanel) => Promise<void>> = {
  'a No': async (help) => {
    await help.search.fill('refund');
    await help.results.first().click();
    await help.button('No').click();
    await expect(help.button('Hard to follow')).toBeVisible();
    await help.button('Back').click();
    await voteYes(help, 'how do i return something');
  },
  'a complaint': async (help) => {
    await write(help, 'What happened?');
    await help.button('Ask in your own words').click();
    await voteYes(help, 'how do i return something');
  },
  'a question without an answer': async (help) => {
    await help.search.fill('unicorn insurance in spain');
    await expect(help.panel).toContainText('Nothing here answers that for certain.');
    // A miss counts once the visitor has stopped typing.
    await help.page.waitForTimeout(1500);
    await help.search.fill('refund');
    await help.results.first().click();
    await expect(help.answer).toBeVisible();
    await help.page.keyboard.press('Escape');
    await expect(help.panel).toBeHidden();
    await help.open();
    await goHome(help);
    await expect(help.suggestions.first()).toBeVisible();
  },
};

for (const [trouble, meet] of Object.entries(troubles)) {
  test(`no survey is asked after ${trouble}`, async ({ page, help }) => {
    await takeMessages(page);
    await page.goto('/shop/returns/');
    await help.open();
    await meet(help);
    await expectNotAsked(help, survey);
  });
}
