// Each task of a visitor without a pointer: keys alone, from the page to the end of the task and back to the page.
import { expect, test } from './fixtures.ts';
import { closeByKey, enter, expectFocusKept, openByKey, tabTo, tabToControl } from './keys.ts';
import { takeMessages } from './own-channels.ts';

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

test('print an answer', async ({ page, help }) => {
  await page.goto('/shop/returns/#help=refund-time');
  await expect(help.answer).toBeVisible();
  await tabTo(page, help, 'Print this answer');
  const [printed] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await expect(printed.getByRole('heading', { level: 1 })).toHaveText('When will I get my refund?');
  await printed.close();
  await page.bringToFront();
  await expect(help.button('Print this answer')).toBeFocused();
});

test('change a vote', async ({ page, help }) => {
  await page.goto('/shop/returns/#help=refund-time');
  await expect(help.answer).toBeVisible();
  await enter(page, help, 'Yes');
  await expect(help.panel).toContainText('Thank you.');
  await expectFocusKept(page);
  await enter(page, help, 'Change');
  await expect(help.button('Yes')).toBeVisible();
  await expectFocusKept(page);
  await enter(page, help, 'No');
  await expect(help.button('Hard to follow')).toBeVisible();
  await expectFocusKept(page);
});

test('choose what a question is about, and take the choice back', async ({ page, help }) => {
  await page.goto('/shop/');
  await openByKey(page, help);
  await page.keyboard.type('cancel');
  const choice = help.button('Orders').first();
  await tabToControl(page, choice);
  for (const pressed of ['true', 'false']) {
    await page.keyboard.press('Space');
    await expect(choice).toHaveAttribute('aria-pressed', pressed);
    await expect(choice).toBeFocused();
  }
});

test('wish for a missing answer', async ({ page, help }) => {
  await page.goto('/shop/');
  await openByKey(page, help);
  await page.keyboard.type('unicorn insurance in spain');
  await enter(page, help, 'Suggest this question');
  await expect(help.panel).toContainText('there is no reply');
  await expectFocusKept(page);
  await tabTo(page, help, 'Contact');
});

test('walk through a guide, back, anew, and out of it', async ({ page, help }) => {
  await page.goto('/shop/order/#help=parcel-late');
  const [first, second] = ['What does the tracking page say?', 'How long ago was the planned day?'];
  await enter(page, help, 'Answer a few short questions');
  await expect(help.heading(first)).toBeFocused();
  await enter(page, help, 'It is on its way');
  await expect(help.heading(second)).toBeFocused();
  await enter(page, help, 'Start again');
  await expect(help.heading(first)).toBeFocused();
  await enter(page, help, 'It is on its way');
  await enter(page, help, 'Back', 'Shift+Tab');
  await expect(help.heading(first)).toBeFocused();
  await enter(page, help, 'It is on its way');
  await enter(page, help, 'Stop');
  await expect(help.answer).toBeVisible();
  await expectFocusKept(page);
  await enter(page, help, 'Answer a few short questions');
  await enter(page, help, 'It is on its way');
  await enter(page, help, 'It is today');
  await expect(help.heading('When will my parcel arrive?')).toBeFocused();
});

test('write to people: choose a way, edit, take a line out, copy, and come back', async ({
  page,
  help,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await takeMessages(page);
  await page.goto('/shop/returns/');
  await openByKey(page, help);
  await page.keyboard.type('where is my money');
  await enter(page, help, 'Contact');
  await expect(help.heading('Ways to reach us')).toBeFocused();
  const way = help.button('By email');
  await tabToControl(page, way);
  await page.keyboard.press('Space');
  await expect(way).toHaveAttribute('aria-pressed', 'true');
  await expect(way).toBeFocused();
  const question = help.panel.getByRole('textbox', { name: 'Your question' });
  await tabToControl(page, question);
  await expect(question).toHaveValue('where is my money');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('?');
  await enter(page, help, /^Remove “Page: /);
  await expect(help.button(/^Remove “Page: /)).toBeHidden();
  await expectFocusKept(page);
  await enter(page, help, 'Copy as text');
  await expect(help.panel).toContainText('Copied. Nothing was sent.');
  await expect(help.button('Copy as text')).toBeFocused();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('where is my money?');
  expect(copied).not.toContain('Page: ');
  await enter(page, help, 'Back', 'Shift+Tab');
  await expect(help.results.first()).toBeVisible();
  await expectFocusKept(page);
});

test('make a complaint in three actions, and take a copy of it', async ({ page, help, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const taken = await takeMessages(page);
  await page.goto('/shop/returns/');
  await openByKey(page, help);
  await enter(page, help, 'Contact');
  await enter(page, help, 'Something went badly wrong?');
  await expect(help.panel.getByRole('heading', { level: 2 })).toHaveText('Make a complaint');
  await expectFocusKept(page);
  await tabToControl(page, help.panel.getByRole('textbox', { name: 'What happened?' }));
  await page.keyboard.type('Two parcels, both broken.');
  const mail = help.panel.getByRole('textbox', { name: 'Your mail address' });
  await expect(mail).toHaveAttribute('autocomplete', 'email');
  await tabToControl(page, mail);
  await page.keyboard.type('mara@example.org');
  await enter(page, help, 'Send');
  await expect(help.heading('Your complaint is with us.')).toBeFocused();
  expect(taken).toHaveLength(1);
  await enter(page, help, 'Copy as text');
  await expect(help.panel).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Two parcels, both broken.');
  await closeByKey(page, help);
});

test('answer a survey', async ({ page, help, stored }) => {
  await page.goto('/shop/returns/');
  await openByKey(page, help);
  await page.keyboard.type('refund');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await enter(page, help, 'Yes');
  await enter(page, help, 'One question?');
  const asked = help.panel.getByText('Could you do what you came for?');
  await expect(asked).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(help.panel.getByRole('radio', { name: 'In part' })).toBeChecked();
  await expect(help.panel.getByRole('radio', { name: 'In part' })).toBeFocused();
  await enter(page, help, 'Next');
  const missing = help.panel.getByRole('textbox', { name: 'What was missing?' });
  await expect(missing).toBeFocused();
  await page.keyboard.type('A picture');
  await enter(page, help, 'Finish');
  await expect(help.heading('Thank you. That is all we ask.')).toBeFocused();
  await expect
    .poll(() => stored.of('survey').map(({ body }) => body))
    .toContainEqual(expect.objectContaining({ answers: { done: 'In part', missing: 'A picture' } }));
  await enter(page, help, 'Back');
  await expect(help.answer).toBeVisible();
  await expectFocusKept(page);
});

test('skip a survey', async ({ page, help }) => {
  await page.goto('/shop/returns/#help=refund-time');
  await enter(page, help, 'Yes');
  await enter(page, help, 'One question?');
  await enter(page, help, 'Skip');
  await expect(help.answer).toBeVisible();
  await expectFocusKept(page);
  await expect(help.button('One question?')).toBeHidden();
});

test('see, save and forget what this widget knows', async ({ page, help }) => {
  await page.goto('/shop/returns/#help=refund-time');
  await enter(page, help, 'Yes');
  await expect(help.panel).toContainText('Thank you.');
  await enter(page, help, 'Back', 'Shift+Tab');
  await enter(page, help, 'More options', 'Shift+Tab');
  await expect(help.button('More options')).toBeFocused();
  await enter(page, help, 'What this widget knows');
  await expect(help.panel.getByRole('heading', { name: /^Kept on this device/ })).toBeVisible();
  await expectFocusKept(page);
  await tabTo(page, help, 'Save as a file');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('helpahead.json');
  await expect(help.button('Save as a file')).toBeFocused();
  await enter(page, help, 'Forget everything');
  await expect(help.panel).toContainText('Forgotten.');
  await expectFocusKept(page);
  await enter(page, help, 'Back', 'Shift+Tab');
  await expectFocusKept(page);
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
