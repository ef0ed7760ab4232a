import type { Locator, Page } from '@playwright/test';

/** The widget as a visitor meets it. Parts are named as in its theme contract; everything else by role and name. */
export class HelpPanel {
  readonly page: Page;
  readonly host: Locator;
  readonly launcher: Locator;
  readonly panel: Locator;
  readonly search: Locator;
  /** The rows of the home screen; the first is the lead. */
  readonly suggestions: Locator;
  /** The rows of the results screen. */
  readonly results: Locator;
  readonly answer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.host = page.locator('help-ahead');
    this.launcher = this.part('launcher');
    this.panel = this.part('panel');
    this.search = this.part('input');
    this.suggestions = this.part('result');
    this.results = this.part('result');
    this.answer = this.part('answer');
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

  /** Says No, with a reason and a comment. */
  async voteNo(vote: { reason: string; comment: string }): Promise<void> {
    await this.button('No').click();
    await this.finishVote(vote);
  }

  /** After "No": the reason and the comment. */
  async finishVote({ reason, comment }: { reason: string; comment: string }): Promise<void> {
    await this.panel.getByText(reason).click();
    await this.panel.getByRole('textbox', { name: 'What did you need?' }).fill(comment);
    await this.button('Send').click();
  }
}
