import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearStages, type OpenPanel, openPanel, until } from '../../../stage/open-panel.js';

beforeEach(() => page.viewport(1280, 800));
afterEach(clearStages);

async function openMenu(scene: Parameters<typeof openPanel>[0] = {}): Promise<OpenPanel> {
  const opened = await openPanel(scene);
  opened.press('More options');
  await until(() => expect(opened.panel.querySelector('.menu')).not.toBeNull());
  return opened;
}

const isAtLeft = ({ launcher }: OpenPanel) => {
  const { left, right } = launcher.getBoundingClientRect();
  return left + right < innerWidth;
};

describe('the menu', () => {
  it('moves the launcher to the other side and back, says so, and remembers it', async () => {
    const opened = await openMenu();
    opened.press('Move the help button');
    await until(() => expect(opened.text()).toContain('The help button is now at the left.'));
    expect(isAtLeft(opened)).toBe(true);
    expect(opened.help.explain().storage['helpahead:default:launcher']).toBe('{"side":"start"}');
    opened.press('Move the help button');
    await until(() => expect(opened.text()).toContain('The help button is now at the right.'));
    expect(isAtLeft(opened)).toBe(false);
  });

  it('hides the launcher until the day is over, or for good, and shows it again', async () => {
    const opened = await openMenu();
    opened.press('Hide the help for today');
    await until(() => expect(opened.text()).toContain('Links on the page still open the help.'));
    expect(opened.launcher.checkVisibility()).toBe(false);
    const kept = () =>
      JSON.parse(opened.help.explain().storage['helpahead:default:launcher'] ?? '').hiddenUntil;
    expect(new Date(kept()).getHours()).toBe(0);
    expect(kept() - Date.now()).toBeLessThanOrEqual(25 * 3_600_000);
    // The focus follows a frame after the words.
    await until(() => expect(opened.focused()?.textContent).toBe('Show the help button'));
    opened.press('Show the help button');
    await until(() => expect(opened.launcher.checkVisibility()).toBe(true));
    opened.press('Hide the help for good');
    await until(() => expect(kept()).toBeGreaterThan(Date.now() + 1e12));
  });

  it('closes at Esc, with the focus on what opened it and the panel still open', async () => {
    const opened = await openMenu();
    opened.panel.querySelector<HTMLElement>('.menu button')?.focus();
    await userEvent.keyboard('{Escape}');
    await until(() => expect(opened.panel.querySelector('.menu')).toBeNull());
    expect(opened.focused()?.hasAttribute('data-menu')).toBe(true);
    expect(opened.isShown()).toBe(true);
  });

  it('closes at a click beside it, which still does what it does', async () => {
    const opened = await openMenu();
    opened.rows[0]?.click();
    await until(() => expect(opened.help.view.value.name).toBe('article'));
    opened.help.home();
    await until(() => expect(opened.rows.length).toBeGreaterThan(0));
    expect(opened.panel.querySelector('.menu')).toBeNull();
  });
});
