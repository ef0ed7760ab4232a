// Ways to people: what goes along is read and edited, it arrives as it was read, and nothing is lost on the way.
import type { Page } from '@playwright/test';
import type { Message } from '../src/shop/inbox.ts';
import { expect, test } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';

const inbox = async (page: Page): Promise<Message[]> => (await page.request.get('/shop/inbox')).json();

const newest = async (page: Page): Promise<Message | undefined> => (await inbox(page)).at(-1);

async function openContact(page: Page, help: HelpPanel): Promise<void> {
  await page.goto('/shop/order/');
  await help.open();
  await help.search.fill('where is my parcel');
  await help.results.first().click();
  await help.panel.getByRole('button', { name: 'No', exact: true }).click();
  await help.panel.getByRole('button', { name: 'Contact', exact: true }).click();
  await expect(help.panel.getByText('What goes along')).toBeVisible();
}

test('a question is read, edited and sent; what arrives is what was seen', async ({ page, help, stored }) => {
  await openContact(page, help);
  await expect(help.panel.getByText(/^(Open|Opens) .*your time/)).toBeVisible();
  const question = help.panel.getByRole('textbox', { name: 'Your question' });
  await expect(question).toHaveValue('where is my parcel');
  await question.fill('Where is my parcel KL-20417?');
  await expect(help.panel.locator('li textarea')).toHaveCount(2);
  const lines = await help.panel
    .locator('li textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  expect(lines[0]).toMatch(/^Page: /);
  expect(lines[1]).toBe('Read, did not help: Where is my parcel?');
  await help.panel.getByRole('button', { name: /^Remove “Page/ }).click();
  await help.panel.getByRole('textbox', { name: 'Your mail address' }).fill('ada@example.com');
  await help.button('Send').click();
  await expect(help.panel.getByText('Sent. We have your question.')).toBeVisible();
  const said = await help.panel.getByText(/^Reference /).innerText();
  const message = await newest(page);
  expect(message).toEqual({
    kind: 'question',
    reference: said.replace('Reference ', ''),
    language: 'en',
    text: 'Where is my parcel KL-20417?',
    context: ['Read, did not help: Where is my parcel?'],
    mail: 'ada@example.com',
  });
  await expect(help.panel.getByText(/^Reply by /).first()).toBeVisible();
  await expect.poll(() => stored.of('handoff').some(({ body }) => body.channel === 'webhook')).toBe(true);
});

test('what did not arrive is still there, and goes out at the next try', async ({ page, help }) => {
  await openContact(page, help);
  const before = (await inbox(page)).length;
  await page.route('**/shop/inbox', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  );
  await help.panel.getByRole('textbox', { name: 'Your question' }).fill('A long story.');
  await help.panel.getByRole('textbox', { name: 'Your mail address' }).fill('ada@example.com');
  await help.button('Send').click();
  await expect(help.panel.getByText('It was not sent. Your text is still here.')).toBeVisible();
  await expect(help.panel.getByRole('textbox', { name: 'Your question' })).toHaveValue('A long story.');
  await page.unroute('**/shop/inbox');
  await help.button('Send').click();
  await expect(help.panel.getByText('Sent. We have your question.')).toBeVisible();
  expect((await inbox(page)).length).toBe(before + 1);
});

test('a draft goes along to the next page, and is gone once it was sent', async ({ page, help }) => {
  await openContact(page, help);
  await help.panel.getByRole('textbox', { name: 'Your question' }).fill('Half a sentence');
  await help.panel.getByRole('textbox', { name: 'Your mail address' }).fill('ada@example.com');
  await page.goto('/shop/');
  await help.open();
  await help.panel.getByRole('button', { name: 'Contact', exact: true }).click();
  await expect(help.panel.getByRole('textbox', { name: 'Your question' })).toHaveValue('Half a sentence');
  await help.button('Send').click();
  await expect(help.panel.getByText('Sent. We have your question.')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('helpahead:default:draft'))).toBeNull();
});

test('a chat of another company is asked for only when it is chosen', async ({ page, help }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openContact(page, help);
  await help.button('Chat').click();
  expect(asked).not.toContain('/shop/chat.js');
  await help.button(/^Start the chat/).click();
  await expect(page.locator('#chat')).toBeVisible();
  expect(asked.filter((path) => path === '/shop/chat.js')).toHaveLength(1);
});

test('the text can be copied where nothing can be sent', async ({ page, help, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openContact(page, help);
  await help.button('Copy as text').click();
  await expect(help.panel.getByText('Copied. Nothing was sent.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('where is my parcel');
  expect(copied).toMatch(/Reference \w{3}-\w{3}$/);
});

test('a complaint takes three actions from home, names reference and deadline, and nothing is asked after it', async ({
  page,
  help,
}) => {
  await page.goto('/shop/order/');
  await help.open();
  // One, two: contact, complaint. Three: send.
  await help.panel.getByRole('button', { name: 'Contact', exact: true }).click();
  await help.button(/Make a complaint/).click();
  await help.panel.getByRole('textbox', { name: 'What happened?' }).fill('The pot came in pieces, twice.');
  await help.panel.getByRole('textbox', { name: 'Your mail address' }).fill('ada@example.com');
  await expect(help.panel.getByText(/^You get an answer by /)).toBeVisible();
  await help.button('Send').click();
  await expect(help.panel.getByText('Your complaint is with us.')).toBeVisible();
  await expect(help.panel.getByText(/^Reference /)).toBeVisible();
  expect(await newest(page)).toMatchObject({ kind: 'complaint', text: 'The pot came in pieces, twice.' });
  // No survey and no tip for the rest of the visit, whatever the page says.
  await page.goto('/shop/checkout/');
  await page.evaluate(() => {
    const error = document.createElement('p');
    error.setAttribute('role', 'alert');
    error.textContent = 'Your card was declined (code 51).';
    document.querySelector('main')?.append(error);
  });
  await page.waitForTimeout(6_000);
  await expect(help.host.locator('.tip, [part~=tip]')).toHaveCount(0);
  const held = await page.evaluate(async () => {
    const { helpahead } = window as unknown as {
      helpahead(verb: string): Promise<{ held: { rule: string }[]; tip?: unknown }>;
    };
    const { held, tip } = await helpahead('explain');
    return { rules: held.map(({ rule }) => rule), tip };
  });
  expect(held.tip).toBeUndefined();
  expect(held.rules).toContain('complained');
});
