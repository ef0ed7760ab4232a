import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { clearStages, openPanel, until } from '../../../stage/open-panel.js';

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
