// Nothing of the host leaks in, nothing of ours leaks out, and both sides keep their keys.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';
import { difference, documentOf, holdLoader, stylesOf } from './page-state.ts';

/** Launcher, results and an article, as they are painted. */
async function pictures(page: Page, help: HelpPanel, path: string): Promise<Buffer[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
  // A launcher that a page's rules have hidden or moved can still be told to open.
  await help.launcher.waitFor();
  const launcher = await help.launcher.screenshot({ animations: 'disabled' });
  await page.mouse.move(5, 5);
  await page.evaluate(() => (window as unknown as { helpahead(verb: string): void }).helpahead('open'));
  await help.search.fill('refund');
  await expect(help.results.first()).toContainText('refund');
  // Fuse may still append to the list.
  await page.waitForLoadState('networkidle');
  const results = await help.panel.screenshot({ animations: 'disabled' });
  await help.results.first().click();
  await expect(help.answer).toBeVisible();
  await expect(help.button('Yes')).toBeVisible();
  return [launcher, results, await help.panel.screenshot({ animations: 'disabled' })];
}

test('looks the same on a page whose styles reach for everything as on a plain one', async ({
  page,
  help,
}) => {
  const plain = await pictures(page, help, '/guest/plain/');
  const hostile = await pictures(page, help, '/guest/hostile-styles/');
  const blank = await page.context().newPage();
  const names = ['launcher', 'results', 'article'];
  const shares: Record<string, number> = {};
  for (const [index, name] of names.entries()) {
    const pair = [plain[index], hostile[index]] as [Buffer, Buffer];
    shares[name] = await difference(blank, pair);
    await test.info().attach(`${name}-plain`, { body: pair[0], contentType: 'image/png' });
    await test.info().attach(`${name}-hostile`, { body: pair[1], contentType: 'image/png' });
  }
  // What shows of the page at the rounded corners differs; those of the launcher are an eighth of it.
  expect(shares.launcher).toBeLessThan(0.15);
  expect(shares.results).toBeLessThan(0.004);
  expect(shares.article).toBeLessThan(0.004);
});

test('changes no style and no place of any element of the page, loaded or open', async ({ page, help }) => {
  const release = await holdLoader(page);
  await page.goto('/shop/checkout/', { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  const before = { styles: await stylesOf(page), document: await documentOf(page) };
  expect(before.styles.length).toBeGreaterThan(50);
  release();
  await help.launcher.waitFor();
  expect(await stylesOf(page)).toEqual(before.styles);
  await help.open();
  await help.search.fill('refund');
  await help.results.first().click();
  await expect(help.answer).toBeVisible();
  expect(await documentOf(page)).toEqual(before.document);
  // Where the pointer and the focus are has its own styles on any page.
  const settled = (styles: string[]) => styles.map((style) => style.replace(/-color-scheme[^;]*/g, ''));
  expect(settled(await stylesOf(page))).toEqual(settled(before.styles));
});

test('works on a page that changes what scripts stand on, and takes no name of it', async ({
  page,
  help,
  reports,
}) => {
  const release = await holdLoader(page);
  await page.goto('/guest/hostile-script/', { waitUntil: 'domcontentloaded' });
  const before = await documentOf(page);
  release();
  await help.open();
  await help.search.fill('refnd');
  await expect(help.results.first()).toContainText('refund');
  await help.results.first().click();
  await help.button('Yes').click();
  await expect(help.panel).toContainText('Thank');
  expect(await documentOf(page)).toEqual(before);
  expect(reports).toEqual([]);
});

test('the host sees nothing of what is typed, by any event in the bubble phase', async ({ page, help }) => {
  await page.goto('/guest/plain/');
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.defineProperty(document, 'seen', { value: seen });
    const types =
      'keydown keyup keypress beforeinput input textInput change compositionstart compositionupdate compositionend paste copy cut focusin focusout select search submit invalid';
    for (const type of types.split(' ')) {
      for (const target of [document.documentElement, document, window]) {
        target.addEventListener(type, (event) => {
          // The launcher itself belongs to the page's order of focus.
          if (!/^focus/.test(type)) seen.push(type);
          else if ((event as FocusEvent).relatedTarget === null) seen.push(type);
        });
      }
    }
  });
  await help.open();
  await help.search.focus();
  await page.evaluate(() => {
    (document as unknown as { seen: string[] }).seen.length = 0;
  });
  await page.keyboard.type('refund');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: '返金' });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await page.keyboard.press('Escape');
  await help.search.fill('');
  await page.keyboard.type('refund');
  await expect(help.results.first()).toContainText('refund');
  await page.keyboard.press('ArrowDown');
  await expect(help.results.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(help.answer).toBeVisible();
  expect(await page.evaluate(() => (document as unknown as { seen: string[] }).seen)).toEqual([]);
});

test('a focus trap of the page that listens as such traps do leaves the focus in the panel', async ({
  page,
  help,
}) => {
  await page.goto('/guest/plain/');
  await page.evaluate(() => {
    const trap = document.querySelector('form.own') as HTMLElement;
    const field = document.querySelector('#word') as HTMLElement;
    for (const type of ['focusin', 'focus']) {
      document.addEventListener(type, ({ target }) => {
        if (!trap.contains(target as Node)) field.focus();
      });
    }
  });
  // The launcher is outside of the trap; the way in is a verb, as from a button of the page.
  await page.locator('#word').focus();
  await page.evaluate(() => (window as unknown as { helpahead(verb: string): void }).helpahead('open'));
  await help.panel.waitFor();
  await help.search.click();
  await page.keyboard.type('refund');
  await expect(help.search).toBeFocused();
  await expect(help.search).toHaveValue('refund');
  await expect(page.locator('#word')).toHaveValue('');
});

test('two instances stand apart and remember apart; the tag of one stands there twice and is one', async ({
  page,
}) => {
  await page.goto('/guest/two/');
  const launchers = page.locator('help-ahead [part=launcher]');
  await expect(launchers).toHaveCount(2);
  await page.waitForTimeout(500);
  await expect(page.locator('help-ahead')).toHaveCount(2);
  const boxes = await launchers.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(Math.abs(boxes[0].left - boxes[1].left)).toBeGreaterThan(300);
  const panel = (instance: number) => page.locator('help-ahead').nth(instance).locator('[part~=panel]');
  for (const [index, query] of ['refund', 'wallet'].entries()) {
    const opener = launchers.nth(index);
    await opener.click();
    await panel(index).locator('input').fill(query);
    await panel(index).locator('[part~=result]').first().click();
    await expect(panel(index).locator('[part~=answer]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel(index)).toBeHidden();
  }
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  const owners = new Set(keys.map((key) => key.split(':').slice(0, 2).join(':')));
  expect([...owners].sort()).toEqual(['helpahead:coins', 'helpahead:shop']);
  await page.evaluate(() =>
    (window as unknown as { helpahead(...call: unknown[]): void }).helpahead('destroy', { instance: 'shop' }),
  );
  await expect(page.locator('help-ahead')).toHaveCount(1);
});
