// Walks to the screens that are looked at one by one: what fits, what can be reached, where the focus can be seen.
import { expect } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';
import { takeMessages } from './own-channels.ts';

type Look = (screen: string) => Promise<void>;

/** A way through the panel, from a page of its own. It is opened before `walk`. */
export interface Walk {
  path: string;
  /** Before the page is asked for. */
  prepare?(help: HelpPanel): Promise<unknown>;
  walk(help: HelpPanel, look: Look): Promise<void>;
}

/** Back, until there is none: on the home screen. */
export async function goHome(help: HelpPanel): Promise<void> {
  const back = help.panel.getByRole('button', { name: 'Back', exact: true }).first();
  while (await back.isVisible()) await back.click();
}

/** Home, results, a miss, an article with a table, and the reasons after a No. */
async function walkThroughAnswers(help: HelpPanel, look: Look): Promise<void> {
  await expect(help.suggestions.first()).toBeVisible();
  await look('home');
  await help.search.fill('refund');
  await expect(help.results.first()).toContainText('refund');
  await look('results');
  await help.search.fill('unicorn insurance in spain');
  await expect(help.panel).toContainText('Nothing here answers that for certain.');
  await look('nothing certain');
  await help.search.fill('card declined');
  await help.results.filter({ hasText: 'Why was my card declined?' }).click();
  await expect(help.answer.getByRole('table')).toBeVisible();
  await look('article');
  await help.panel.getByRole('button', { name: 'No', exact: true }).click();
  await expect(help.panel).toContainText('Hard to follow');
  await look('reasons');
}

async function walkThroughGuide(help: HelpPanel, look: Look): Promise<void> {
  await help.search.fill('my parcel is late');
  await help.results.filter({ hasText: 'What can I do?' }).click();
  await help.button('Answer a few short questions').click();
  await expect(help.heading('What does the tracking page say?')).toBeVisible();
  await look('guide');
  await help.button('It is on its way').click();
  await expect(help.panel.getByRole('definition')).toBeVisible();
  await look('guide, second question');
  await help.button('Stop').click();
}

async function walkThroughSurvey(help: HelpPanel, look: Look): Promise<void> {
  await help.panel.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(help.button('One question?')).toBeVisible();
  await look('thanks and invitation');
  await help.button('One question?').click();
  await help.panel.getByRole('radio', { name: 'In part' }).check();
  await look('survey');
  await help.button('Next').click();
  await expect(help.panel.getByRole('textbox', { name: 'What was missing?' })).toBeVisible();
  await look('survey, in words');
  await help.button('Finish').click();
  await expect(help.panel).toContainText('Thank you. That is all we ask.');
  await look('survey, its end');
}

async function walkThroughContact(help: HelpPanel, look: Look): Promise<void> {
  await help.panel.getByRole('button', { name: 'Contact', exact: true }).click();
  await expect(help.button(/^Remove “Page: /)).toBeVisible();
  await look('contact');
  await help.button('Something went badly wrong?').click();
  await help.panel.getByRole('textbox', { name: 'What happened?' }).fill('Two parcels. Both are broken.');
  await look('complaint');
  await help.panel.getByRole('textbox', { name: 'Your mail address' }).fill('mara@example.org');
  await help.button('Send').click();
  await expect(help.panel).toContainText('Your complaint is with us.');
  await look('complaint, sent');
}

async function walkThroughLateScreens(help: HelpPanel, look: Look): Promise<void> {
  await walkThroughGuide(help, look);
  await walkThroughSurvey(help, look);
  await goHome(help);
  await help.button('More options').click();
  await expect(help.button('What this widget knows')).toBeVisible();
  await look('menu');
  await help.button('What this widget knows').click();
  await expect(help.panel.getByRole('heading', { name: /^Kept on this device/ })).toBeVisible();
  await look('what is known');
  await goHome(help);
  await walkThroughContact(help, look);
}

const day = 24 * 60 * 60_000;

/** The device of somebody who wrote three days ago. */
async function promiseReply(help: HelpPanel): Promise<void> {
  const promise = JSON.stringify({ channel: 'mail', promised: Date.now() - day, at: Date.now() - 3 * day });
  await help.page.addInitScript((value) => {
    localStorage.setItem('helpahead:default:used', '1');
    localStorage.setItem('helpahead:default:later:promise:KL-1', value);
  }, promise);
}

async function walkThroughPromise(help: HelpPanel, look: Look): Promise<void> {
  await expect(help.panel.getByRole('group', { name: /^We promised a reply by / })).toBeVisible();
  await look('promise');
  await help.button('Not yet').click();
  await expect(help.panel).toContainText('Noted. People can look into it.');
  await look('promise, not kept');
}

/** All ways through the panel, by the screens on them. */
export const walks: Record<'answers' | 'late screens' | 'a promise', Walk> = {
  answers: { path: '/shop/returns/', walk: walkThroughAnswers },
  'late screens': {
    path: '/shop/order/',
    prepare: ({ page }) => takeMessages(page),
    walk: walkThroughLateScreens,
  },
  'a promise': { path: '/shop/', prepare: promiseReply, walk: walkThroughPromise },
};

/** Opens the panel for a walk. */
export async function openFor({ path, prepare }: Walk, help: HelpPanel): Promise<void> {
  await prepare?.(help);
  await help.page.goto(path);
  await help.open();
}
