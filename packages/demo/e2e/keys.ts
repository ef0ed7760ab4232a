import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';

/** Where the focus is, and whether it can be seen there: a solid outline of 2 pixels, of the control or its frame. */
async function focusOf(page: Page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const frame = active?.matches('.search input, .survey fieldset input') ? active.parentElement : active;
    const { outlineStyle, outlineWidth } = getComputedStyle(frame ?? document.body);
    return {
      isLost: active === document.body || active === null,
      isInPanel: active?.closest('dialog') !== null,
      isControl: active?.matches('button, a, input, textarea, summary') ?? false,
      name: active?.getAttribute('aria-label') ?? active?.textContent ?? '',
      outline: `${outlineStyle} ${outlineWidth}`,
    };
  });
}

const hasFocus = (control: Locator) => control.evaluate((element) => element.matches(':focus'));

/** Presses Tab until the control has the focus: so it can be reached, and each stop on the way there can be seen. */
export async function tabToControl(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await hasFocus(control)) return;
    await page.keyboard.press(key);
    const { isInPanel, isControl, name, outline } = await focusOf(page);
    if (isInPanel && isControl) expect(outline, `focus at “${name}”`).toBe('solid 2px');
  }
  throw new Error(`${key} does not reach ${control}.`);
}

/** The same for a button or link by its name. */
export async function tabTo(page: Page, help: HelpPanel, name: string | RegExp, key = 'Tab'): Promise<void> {
  const { panel } = help;
  const control = panel.getByRole('button', { name }).or(panel.getByRole('link', { name })).first();
  await tabToControl(page, control, key);
}

/** Goes there and presses Enter. */
export async function enter(page: Page, help: HelpPanel, name: string | RegExp, key = 'Tab'): Promise<void> {
  await tabTo(page, help, name, key);
  await page.keyboard.press('Enter');
}

/** The focus is in the panel, now and after everything has been drawn: never on the page's body. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(async () => (await focusOf(page)).isInPanel).toBe(true);
  await page.waitForTimeout(150);
  expect(await focusOf(page)).toMatchObject({ isLost: false, isInPanel: true });
}

export async function openByKey(page: Page, help: HelpPanel): Promise<void> {
  await help.launcher.waitFor();
  await help.launcher.focus();
  await page.keyboard.press('Enter');
  await expect(help.search).toBeFocused();
  await expect(help.suggestions.first()).toBeVisible();
}

/** Esc, and the focus is back where the panel was opened from. */
export async function closeByKey(page: Page, help: HelpPanel): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(help.panel).toBeHidden();
  await expect(help.launcher).toBeFocused();
}
