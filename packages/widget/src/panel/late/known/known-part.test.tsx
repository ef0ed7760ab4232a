import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { acknowledging } from '../../../stage/later-scenes.js';
import { clearStages, openPanel, until } from '../../../stage/open-panel.js';
import type { Scene } from '../../../stage/stage.js';

beforeEach(() => page.viewport(1280, 800));
afterEach(clearStages);

it('is reached by the menu, reads out what is kept, and forgets all of it', async () => {
  const opened = await openPanel();
  await opened.read('refund-time');
  opened.press('Yes');
  await until(() => expect(Object.keys(opened.help.explain().storage).length).toBeGreaterThan(0));
  opened.help.home();
  await until(() => opened.press('More options'));
  await until(() => opened.press('What this widget knows'));
  await until(() => expect(opened.panel.querySelectorAll('dt').length).toBeGreaterThan(0));
  opened.press('Forget everything');
  await until(() => expect(opened.text()).toContain('Forgotten. Nothing is kept on this device.'));
  expect(opened.help.explain().storage).toEqual({});
});

const seen = (opened: { panel: HTMLElement }) =>
  [...opened.panel.querySelectorAll('.sent li')].map((item) =>
    [...item.querySelectorAll('p')].map(({ textContent }) => textContent),
  );

async function sayNo(scene: Scene) {
  const opened = await openPanel(scene);
  await opened.search('when do i get my refund, jane@example.org');
  opened.help.read('refund-time', 'search');
  await until(() => opened.press('No'));
  await until(() => opened.press('Something is missing'));
  await userEvent.fill(
    await until(() => opened.panel.querySelector('textarea') as HTMLElement),
    'Call 555-0199-22',
  );
  return opened;
}

it('says in plain words what was sent, with the texts as they left the device', async () => {
  const opened = await sayNo({ collector: acknowledging });
  opened.press('Send');
  await until(() => expect(opened.help.explain().sent.length).toBeGreaterThan(3));
  opened.help.show({ name: 'known' });
  await until(() => expect(opened.text()).toContain('Sent from this page:'));
  const [latest] = seen(opened);
  expect(latest).toEqual([
    'You said that it did not help: When will I get my refund?',
    'Something is missing',
    'Call [number]',
    'You searched for “when do i get my refund, [mail]”',
  ]);
  expect(seen(opened)).toContainEqual(['You searched for “when do i get my refund, [mail]”']);
  expect(opened.text()).not.toContain('555');
  expect(opened.panel.querySelector<HTMLElement>('.quoted')?.offsetHeight).toBeGreaterThan(15);
});

it('shows what is sent to the letter to who asks for it, and not before', async () => {
  const opened = await sayNo({ collector: acknowledging });
  await until(() => expect(opened.help.explain().sent.length).toBeGreaterThan(2));
  opened.help.show({ name: 'known' });
  const json = await until(() => {
    const found = opened.panel.querySelector('details pre');
    if (!found) throw new Error('There is no JSON.');
    return found;
  });
  expect(json.checkVisibility()).toBe(false);
  opened.panel.querySelector<HTMLElement>('summary')?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(json.checkVisibility()).toBe(true));
  expect(JSON.parse(json.textContent ?? '')).toEqual([...opened.help.explain().sent].reverse());
});

it('tells apart what waits, moves it when it has gone, and shows nothing after all was forgotten', async () => {
  let isThere = false;
  const opened = await sayNo({
    collector: (url, body) => (isThere ? acknowledging(url, body) : Promise.reject(new TypeError('offline'))),
  });
  opened.help.show({ name: 'known' });
  await until(() => expect(opened.text()).toContain('Waits to be sent:'));
  expect(opened.text()).not.toContain('Sent from this page:');
  const before = seen(opened);
  isThere = true;
  dispatchEvent(new Event('online'));
  await until(() => expect(opened.text()).toContain('Sent from this page:'));
  expect(opened.text()).not.toContain('Waits to be sent:');
  expect(seen(opened)).toEqual(before);
  opened.press('Forget everything');
  await until(() => expect(opened.text()).toContain('Forgotten.'));
  expect(seen(opened)).toEqual([]);
});

it('is one press away from a comment, which is still there on the way back', async () => {
  const opened = await sayNo({});
  opened.press('See what is sent');
  await until(() => expect(opened.panel.querySelector('.known')).not.toBeNull());
  opened.press('Back');
  await until(() => expect(opened.panel.querySelector('textarea')?.value).toBe('Call 555-0199-22'));
});

it('is one press away from suggesting a question', async () => {
  const opened = await openPanel();
  await opened.search('unicorn insurance in spain');
  await until(() => opened.press('See what is sent'));
  expect(opened.help.view.value).toEqual({ name: 'known' });
});
