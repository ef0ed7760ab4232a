// What a guest owes the page it is on, before anybody has touched it.
import { expect, test } from './fixtures.ts';
import { measureLoad } from './load-measures.ts';

test('costs a slow computer no long task and no shift of the page', async ({ page, help }) => {
  test.slow();
  const measures = await measureLoad(page, { slowdown: 4 });
  // What else the machine does lengthens a task now and then; a long task of ours would be there each time.
  const longest: number[] = [];
  for (let load = 0; load < 15 && longest.at(-1) !== 0; load += 1) {
    await page.goto('/shop/products/moss-teapot/');
    await help.launcher.waitFor();
    await page.waitForTimeout(1500);
    longest.push(Math.max(0, ...(await measures.ourLongTasks())));
    expect(await measures.layoutShift()).toBe(0);
  }
  expect(Math.min(...longest)).toBe(0);
});

test('asks only this site, for the loader and then for what looks out, before it is touched', async ({
  page,
  help,
  demo,
}) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await page.goto('/shop/cart/');
  await help.launcher.waitFor();
  await page.waitForTimeout(1000);
  expect(urls.filter((url) => !url.startsWith(`${demo.url}/`))).toEqual([]);
  const ours = urls.filter((url) => url.includes('/helpahead/'));
  expect(ours[0]).toBe(`${demo.url}/helpahead/helpahead.js`);
  expect(ours[1]).toMatch(/\/helpahead\/lookout-[\da-f]{6}\.js$/);
  // What needs help, and the FAQ itself, come when there is need.
  expect(urls.filter((url) => /\/(help|panel|ranker|forward|tip|page)-[\da-f]{6}\.js|faq/.test(url))).toEqual(
    [],
  );
});

test('keeps nothing on the device before it is touched', async ({ page, help, context }) => {
  await page.goto('/shop/checkout/');
  await help.launcher.waitFor();
  await page.waitForTimeout(1000);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  expect(kept).toEqual({ local: [], session: [], databases: 0, caches: 0 });
  expect(await context.cookies()).toEqual([]);
});

test('sets no cookie when it is used', async ({ page, help, context }) => {
  await page.goto('/shop/');
  await help.open();
  await help.search.fill('refund');
  await help.results.first().click();
  expect(await context.cookies()).toEqual([]);
});

test('adds one name to the window and one element to the page', async ({ page, help }) => {
  await page.route('**/helpahead/helpahead.js', (route) => route.abort());
  await page.goto('/shop/');
  const before = await page.evaluate(() => Object.keys(window));
  await page.unroute('**/helpahead/helpahead.js');
  await page.goto('/shop/');
  await help.open();
  const after = await page.evaluate(() => Object.keys(window));
  expect(after.filter((name) => !before.includes(name))).toEqual(['helpahead']);
  await expect(page.locator('html > :not(head, body)')).toHaveCount(1);
});

test('leaves the page as it was when it is destroyed', async ({ page, help }) => {
  await page.goto('/shop/');
  const before = await page.locator('html').evaluate((html) => html.outerHTML.replace(/<help-ahead.*$/s, ''));
  await help.open();
  await page.evaluate(() => (window as unknown as { helpahead(verb: string): void }).helpahead('destroy'));
  await expect(help.host).toHaveCount(0);
  const after = await page.locator('html').evaluate((html) => html.outerHTML.replace(/<help-ahead.*$/s, ''));
  expect(after.replace(/<\/html>$/, '')).toBe(before.replace(/<\/html>$/, ''));
});

/** A modal of the page's own, made by the browser or by a script that says so. */
const modals = {
  'made by the browser': {
    open: () => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.append('Leave without saving?', document.createElement('button'));
      dialog.id = 'own-modal';
      dialog.showModal();
    },
    close: () => {
      const dialog = document.querySelector('#own-modal') as HTMLDialogElement;
      dialog.close();
      dialog.removeAttribute('id');
    },
  },
  'made by a script': {
    open: () => {
      const modal = document.body.appendChild(document.createElement('div'));
      modal.id = 'own-modal';
      modal.role = 'dialog';
      modal.ariaModal = 'true';
      modal.textContent = 'Leave without saving?';
    },
    close: () => document.querySelector('#own-modal')?.remove(),
  },
};

for (const [name, modal] of Object.entries(modals)) {
  test(`steps aside for a modal ${name}, launcher and all, and comes back with both drafts`, async ({
    page,
    help,
  }) => {
    await page.goto('/shop/');
    await help.open();
    await help.search.fill('parcel');
    await expect(help.results.first()).toContainText('parcel');
    await page.evaluate(modal.open);
    await expect(help.panel).toBeHidden();
    await expect(help.launcher).toBeHidden();
    await page.evaluate(modal.close);
    await expect(help.panel).toBeVisible();
    await expect(help.launcher).toBeVisible();
    await expect(help.search).toHaveValue('parcel');
    await expect(help.search).toBeFocused();

    await help.results.first().click();
    await help.button(/^No$/).click();
    await help.panel.getByText('Something is missing').click();
    const comment = help.panel.getByRole('textbox', { name: 'What did you need?' });
    await comment.fill('How long with a gift');
    await page.evaluate(modal.open);
    await expect(help.panel).toBeHidden();
    await page.evaluate(modal.close);
    await expect(comment).toHaveValue('How long with a gift');
    await expect(comment).toBeFocused();

    // Closed, the launcher still makes room.
    await page.keyboard.press('Escape');
    await expect(help.panel).toBeHidden();
    await page.evaluate(modal.open);
    await expect(help.launcher).toBeHidden();
    await page.evaluate(modal.close);
    await expect(help.launcher).toBeVisible();
  });
}

/** What moves at present, in the page and in the open shadow roots of it. */
function motions(): number {
  const root = document.querySelector('help-ahead')?.shadowRoot;
  const moving = [...document.getAnimations(), ...(root?.getAnimations() ?? [])];
  return moving.filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1).length;
}

for (const [name, size] of Object.entries({ wide: [1280, 800], phone: [390, 700] } as const)) {
  test(`moves nothing on a ${name} screen where somebody asked for less motion`, async ({ page, help }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: size[0], height: size[1] });
    await page.goto('/shop/');
    await help.launcher.waitFor();
    const seen = await page.evaluate((source) => {
      const count = new Function(`return (${source})()`) as () => number;
      const all: number[] = [];
      const look = () => {
        all.push(count());
        requestAnimationFrame(look);
      };
      look();
      Object.defineProperty(document, 'motions', { value: all });
      return count();
    }, String(motions));
    expect(seen).toBe(0);
    await help.launcher.click();
    await help.panel.waitFor();
    await help.search.fill('refund');
    await help.results.first().click();
    await expect(help.answer).toBeVisible();
    await help.button('Yes').click();
    await expect(help.panel).toContainText('Thank');
    await page.keyboard.press('Escape');
    await expect(help.panel).toBeHidden();
    const counts = await page.evaluate(() => (document as unknown as { motions: number[] }).motions);
    expect(counts.length).toBeGreaterThan(10);
    expect(Math.max(...counts)).toBe(0);
  });
}

test('keeps its outlines where the system chooses the colours', async ({ page, help }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/shop/');
  await help.open();
  await expect(help.suggestions.first()).toBeVisible();
  for (const part of [help.launcher, help.panel, help.part('search')]) {
    const { width, style } = await part.evaluate((element) => {
      const { borderTopWidth: width, borderTopStyle: style } = getComputedStyle(element);
      return { width, style };
    });
    expect(Number.parseFloat(width)).toBeGreaterThanOrEqual(1);
    expect(style).toBe('solid');
  }
  await help.search.focus();
  const outlines = await help.part('search').evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outlines).not.toBe('none');
});

test('the panel is at most 415 by 700, also on a large screen', async ({ page, help }) => {
  await page.setViewportSize({ width: 1920, height: 1400 });
  await page.goto('/shop/');
  await help.open();
  await expect(help.suggestions.first()).toBeVisible();
  const box = await help.panel.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(415);
  expect(box?.height).toBeLessThanOrEqual(700);
});
