import type { Locator, Page } from '@playwright/test';

/** The widget as a visitor meets it. Parts are named as in its theme contract; everything else by role and name. */
export class HelpPanel {
  readonly page: Page;
  readonly host: Locator;
  readonly launcher: Locator;
  readonly panel: Locator;
  readonly search: Locator;
  /** Rows of the home screen that lead to an article; the first is the lead. */
  readonly suggestions: Locator;
  readonly results: Locator;

  constructor(page: Page) {
    this.page = page;
    this.host = page.locator('help-ahead');
    this.launcher = this.part('launcher');
    this.panel = this.part('panel');
    this.search = this.part('input');
    this.suggestions = this.panel.locator('[data-suggestion]');
    this.results = this.part('result');
  }

  part(name: string): Locator {
    return this.host.locator(`[part~="${name}"]`);
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.panel.getByRole('heading', { name });
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await this.panel.waitFor();
  }
}
