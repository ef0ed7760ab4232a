// An FAQ that would break a panel: every article of it is opened, at the narrowest width and as wide as the panel gets.
import type { Page } from '@playwright/test';
import { badArticles } from '../src/broken/bad-content.ts';
import { expect, test } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';

/** More nodes than this make a panel slow on a small phone. */
const mostElements = 7000;

/** What must not happen while bad content is shown, written down while it does. */
interface Harm {
  dialogs: string[];
  elsewhere: string[];
  popups: string[];
}

async function watchForHarm(page: Page): Promise<Harm> {
  const harm: Harm = { dialogs: [], elsewhere: [], popups: [] };
  page.on('dialog', (dialog) => {
    harm.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('popup', (popup) => harm.popups.push(popup.url()));
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== '127.0.0.1' && hostname !== 'localhost') harm.elsewhere.push(request.url());
  });
  return harm;
}

async function expectNoHarm(page: Page, harm: Harm): Promise<void> {
  expect(harm).toEqual({ dialogs: [], elsewhere: [], popups: [] });
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
}

/** Opens an article by the verb of the page, and waits until its answer stands there. */
async function read(page: Page, help: HelpPanel, id: string): Promise<void> {
  await page.evaluate((article) => {
    (window as unknown as { helpahead: (...words: string[]) => void }).helpahead('article', article);
  }, id);
  await expect(help.answer, id).toBeVisible();
  await expect(help.answer.locator('.skeleton')).toHaveCount(0);
}

/** Elements of the panel that are wider than they may be: they, or what they hold, would be cut off or scroll. */
function tooWide(help: HelpPanel): Promise<string[]> {
  return help.panel.evaluate((panel) => {
    const scrollers = [panel, ...panel.querySelectorAll<HTMLElement>('.body, .foot, .bar, .chips')];
    const wide = scrollers.filter((one) => one.scrollWidth > one.clientWidth + 1);
    const { left, right } = panel.getBoundingClientRect();
    const outside = [...panel.querySelectorAll('*')].filter((one) => {
      if (
        one.closest('.table, pre, .unseen')?.parentElement?.closest('dialog') &&
        !one.matches('.table, pre')
      )
        return false;
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    });
    return [...wide, ...outside].map((one) => `${one.tagName}.${one.getAttribute('class')}`);
  });
}

for (const width of [320, 1000]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 740 } });

    test('every bad article is shown whole, inside the panel, and does nothing', async ({ page, help }) => {
      test.setTimeout(120_000);
      const harm = await watchForHarm(page);
      await page.goto('/broken/bad-content/');
      await help.open();
      expect(await tooWide(help), 'home').toEqual([]);
      for (const id of badArticles) {
        await read(page, help, id);
        expect.soft(await tooWide(help), id).toEqual([]);
        const elements = await help.panel.evaluate((panel) => panel.querySelectorAll('*').length);
        expect.soft(elements, id).toBeLessThan(mostElements);
      }
      await help.search.or(help.button('Ask in your own words')).first().click();
      await help.search.fill('What is Donaudampfschifffahrtsgesellschaft');
      await expect(help.results.first()).toBeVisible();
      expect(await tooWide(help), 'results').toEqual([]);
      await expectNoHarm(page, harm);
    });
  });
}

test('links that would run something are their words, and good ones stay links', async ({ page, help }) => {
  await page.goto('/broken/bad-content/');
  await help.open();
  await read(page, help, 'links');
  const addresses = await help.answer
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(['https://shop.example/a-good-link']);
  await expect(help.answer).toContainText('spelt apart');
  const pictures: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'image') pictures.push(new URL(request.url()).pathname);
  });
  await read(page, help, 'images');
  // Only the editor's own is asked for; it does not come, and its words stand there.
  await expect(help.answer).toContainText('a picture that is not there');
  expect(new Set(pictures)).toEqual(new Set(['/broken/no-such-picture.png']));
});

test('HTML in an answer is text: no element that an answer does not know stands in the panel', async ({
  page,
  help,
}) => {
  await page.goto('/broken/bad-content/');
  await help.open();
  await read(page, help, 'html');
  const dangerous =
    'script, iframe, style, svg[onload], form, object, embed, base, meta, link, input, details, math';
  await expect(help.answer.locator(dangerous)).toHaveCount(0);
  await expect(help.answer).toContainText('And words between.');
});

test('characters that turn text round turn only their own line round', async ({ page, help }) => {
  await page.goto('/broken/bad-content/');
  await help.open();
  await help.search.fill('redirrevo The direction');
  await expect(help.results.first()).toBeVisible();
  await read(page, help, 'overrides');
  // Where the next paragraph begins shows which way it reads.
  const starts = await help.answer.locator('.rest p').evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const range = document.createRange();
      range.setStart(paragraph.firstChild ?? paragraph, 0);
      range.setEnd(paragraph.firstChild ?? paragraph, 1);
      return [getComputedStyle(paragraph).unicodeBidi, getComputedStyle(paragraph).direction];
    }),
  );
  expect(new Set(starts.map(String))).toEqual(new Set(['isolate,ltr']));
});

test('five thousand articles with the same question: a short list, and each has an address', async ({
  page,
  help,
}) => {
  await page.goto('/broken/same-question/');
  await help.open();
  await help.search.fill('Where is my parcel?');
  await expect(help.results.first()).toContainText('Where is my parcel?');
  expect(await help.results.count()).toBeLessThanOrEqual(20);
  await read(page, help, 'same-5000');
  await expect(help.answer).toContainText('Answer 5000.');
});
