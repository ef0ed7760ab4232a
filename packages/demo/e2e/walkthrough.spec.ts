// Each task of a visitor without a pointer: keys alone, from the page to the end of the task and back to the page.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';

/** Presses Tab until the control has the focus: so it can be reached, and nothing before it holds the focus. */
async function tabTo(page: Page, help: HelpPanel, name: string | RegExp, key = 'Tab'): Promise<void> {
  const control = help.panel.getByRole('button', { name }).or(help.panel.getByRole('link', { name })).first();
  await control.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach “${name}”.`);
}

async function openByKey(page: Page, help: HelpPanel): Promise<void> {
  await help.launcher.waitFor();
  await help.launcher.focus();
  await page.keyboard.press('Enter');
  await expect(help.search).toBeFocused();
  await expect(help.suggestions.first()).toBeVisible();
}

test('search, pick by arrows, read, and follow a related question', async ({ page, help }) => {
  await page.goto('/shop/returns/');
  await openByKey(page, help);
  await page.keyboard.type('refund');
  await expect(help.results.first()).toContainText('refund');
  await page.keyboard.press('ArrowDown');
  await expect(help.results.first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(help.results.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(help.search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(help.answer).toBeVisible();
  const related = help.results.first();
  const question = (await related.textContent()) ?? '';
  await tabTo(page, help, question);
  await page.keyboard.press('Enter');
  await expect(help.heading(question)).toBeFocused();
});

test('undo a correction', async ({ page, help }) => {
  await page.goto('/shop/returns/');
  await openByKey(page, help);
  await page.keyboard.type('refnud');
  await expect(help.button('Not what I meant')).toBeVisible();
  await tabTo(page, help, 'Not what I meant');
  await page.keyboard.press('Enter');
  await expect(help.button('Not what I meant')).toBeHidden();
  await expect(help.search).toHaveValue('refnud');
});

test('open a topic and come back', async ({ page, help }) => {
  await page.goto('/shop/');
  await openByKey(page, help);
  await tabTo(page, help, 'Payment');
  await page.keyboard.press('Space');
  await expect(help.heading('Payment')).toBeFocused();
  await tabTo(page, help, 'Back', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(help.button('Payment')).toBeVisible();
});

test('vote No with a reason and a comment', async ({ page, help, stored }) => {
  await page.goto('/shop/returns/#help=refund-time');
  await expect(help.answer).toBeVisible();
  const before = stored.of('vote').length;
  await tabTo(page, help, 'No');
  await page.keyboard.press('Enter');
  await tabTo(page, help, 'Hard to follow');
  await page.keyboard.press('Space');
  const comment = help.panel.getByRole('textbox', { name: 'What did you need?' });
  for (let presses = 0; presses < 30; presses += 1) {
    if (await comment.evaluate((element) => element.matches(':focus'))) break;
    await page.keyboard.press('Tab');
  }
  await expect(comment).toBeFocused();
  await page.keyboard.type('Which bank?');
  await tabTo(page, help, 'Send');
  await page.keyboard.press('Enter');
  await expect.poll(() => stored.of('vote').length).toBeGreaterThan(before);
  await expect(help.panel).toContainText('Thank you.');
});

test('copy the link of an answer', async ({ page, help, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/shop/returns/#help=refund-time');
  await expect(help.answer).toBeVisible();
  await tabTo(page, help, 'Copy the link to this answer');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('refund-time');
});

test('walk through a guide', async ({ page, help }) => {
  await page.goto('/shop/order/#help=parcel-late');
  await tabTo(page, help, 'Answer a few short questions');
  await page.keyboard.press('Enter');
  await expect(help.heading('What does the tracking page say?')).toBeFocused();
  await tabTo(page, help, 'It is on its way');
  await page.keyboard.press('Enter');
  await expect(help.heading('How long ago was the planned day?')).toBeFocused();
  await tabTo(page, help, 'It is today');
  await page.keyboard.press('Enter');
  await expect(help.heading('When will my parcel arrive?')).toBeFocused();
});

test('Esc empties the field first and closes then', async ({ page, help }) => {
  await page.goto('/shop/');
  await openByKey(page, help);
  await page.keyboard.type('refund');
  await expect(help.search).toHaveValue('refund');
  await page.keyboard.press('Escape');
  await expect(help.search).toHaveValue('');
  await expect(help.panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help.panel).toBeHidden();
  await expect(help.launcher).toBeFocused();
});

test('Esc belongs to the input method while it composes', async ({ page, help }) => {
  await page.goto('/shop/');
  await openByKey(page, help);
  for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
    await help.search.evaluate((field, how) => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...how }));
    }, init);
    await expect(help.panel).toBeVisible();
  }
});

test('the focus returns to the launcher by the close button', async ({ page, help }) => {
  await page.goto('/shop/');
  await openByKey(page, help);
  await tabTo(page, help, 'Close help', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(help.panel).toBeHidden();
  await expect(help.launcher).toBeFocused();
});

for (const way of ['Escape', 'close button'] as const) {
  test(`the focus returns to a link of the page that opened the help, by ${way}`, async ({ page, help }) => {
    await page.goto('/shop/');
    await help.launcher.waitFor();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/shop/help/';
      link.dataset.helpaheadOpen = 'refund-time';
      link.textContent = 'When is my refund?';
      document.querySelector('main')?.prepend(link);
    });
    const link = page.getByRole('link', { name: 'When is my refund?' });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(help.answer).toBeVisible();
    if (way === 'Escape') await page.keyboard.press('Escape');
    else {
      await tabTo(page, help, 'Close help', 'Shift+Tab');
      await page.keyboard.press('Enter');
    }
    await expect(help.panel).toBeHidden();
    await expect(link).toBeFocused();
  });
}

test('the focus returns to where it was when the page itself opened the help', async ({ page, help }) => {
  await page.goto('/shop/returns/');
  await help.launcher.waitFor();
  const field = page.getByLabel('Order number');
  await field.focus();
  await page.evaluate(() => (window as unknown as { helpahead(verb: string): void }).helpahead('open'));
  await expect(help.search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(help.panel).toBeHidden();
  await expect(field).toBeFocused();
});

test('no key of the page opens the help unless a site asks for it', async ({ page, help }) => {
  await page.goto('/shop/');
  await help.launcher.waitFor();
  for (const key of ['/', '?', 'h', 's', 'F1', 'Control+k', 'Control+/']) await page.keyboard.press(key);
  await expect(help.panel).toBeHidden();
});

test('results are said once for each pause', async ({ page, help }) => {
  await page.goto('/shop/returns/');
  await openByKey(page, help);
  await page.keyboard.type('r');
  const status = help.panel.getByRole('status').first();
  await expect(help.results.first()).toBeVisible();
  await status.waitFor({ state: 'attached' });
  await page.waitForTimeout(1000);
  await status.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(element, { heard });
    new MutationObserver(() => heard.push(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await page.keyboard.type('efund', { delay: 40 });
  await page.waitForTimeout(1500);
  const heard = await status.evaluate((element) => (element as unknown as { heard: string[] }).heard);
  expect(heard).toHaveLength(1);
  expect(heard[0]).toContain('refund');
});
