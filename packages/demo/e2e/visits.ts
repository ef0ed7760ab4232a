import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';

/** The page's own script and form still work. */
export async function expectPageAlive(page: Page): Promise<void> {
  const button = page.locator('#count');
  await button.click();
  await expect(button).toHaveText('Clicked 1 times');
  await page.locator('#word').fill('alive');
  await expect(page.locator('#word')).toHaveValue('alive');
}

/** Searches, opens the first answer and says that it helped. */
export async function voteYes(help: HelpPanel, query: string): Promise<void> {
  await help.search.fill(query);
  await help.results.first().click();
  await help.button('Yes').click();
}
