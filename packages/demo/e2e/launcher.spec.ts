// The launcher stands where this visitor wants it, or not at all, and is in nobody's way.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';

async function openMenu(page: Page, help: HelpPanel): Promise<void> {
  await page.goto('/shop/');
  await help.open();
  await help.button('More options').click();
}

/** Notes for each frame of the next pages whether the launcher was seen in it, and at which side. */
async function noteWhatIsSeen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const launcher = document.querySelector('help-ahead')?.shadowRoot?.querySelector('button');
      if (launcher?.checkVisibility()) {
        const { left, right } = launcher.getBoundingClientRect();
        seen.push(left + right < innerWidth ? 'left' : 'right');
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

const seenOn = (page: Page) =>
  page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)]);

test('moved by the menu, it stands at the other side from the first frame of every page', async ({
  page,
  help,
}) => {
  await openMenu(page, help);
  await help.button('Move the help button').click();
  await expect(help.panel.getByText('The help button is now at the left.')).toBeVisible();
  await noteWhatIsSeen(page);
  await page.goto('/shop/');
  await expect(help.launcher).toBeVisible();
  await page.waitForTimeout(500);
  expect(await seenOn(page)).toEqual(['left']);
  await help.open();
  const [panel, launcher] = [await help.panel.boundingBox(), await help.launcher.boundingBox()];
  expect(panel?.x).toBe(launcher?.x);
});

test('hidden for today it is never seen, links still open the help, and tomorrow it is back', async ({
  page,
  help,
}) => {
  await openMenu(page, help);
  await help.button('Hide the help for today').click();
  await expect(help.launcher).toBeHidden();
  await noteWhatIsSeen(page);
  await page.goto('/shop/');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2_500);
  expect(await seenOn(page)).toEqual([]);
  await page.evaluate(() => {
    location.hash = '#help=refund-time';
  });
  await expect(help.answer).toBeVisible();
  await expect(help.launcher).toBeHidden();
  await page.evaluate(() => {
    const key = 'helpahead:default:launcher';
    const wish = JSON.parse(localStorage.getItem(key) ?? '{}');
    // As if the day were over.
    localStorage.setItem(key, JSON.stringify({ ...wish, hiddenUntil: wish.hiddenUntil - 86_400_000 }));
  });
  await page.goto('/shop/');
  await expect(help.launcher).toBeVisible();
});

test('hidden for good it is shown again from the menu of a help that a link opened', async ({
  page,
  help,
}) => {
  await openMenu(page, help);
  await help.button('Hide the help for good').click();
  await page.goto('/shop/#help=refund-time');
  await expect(help.answer).toBeVisible();
  await help.button('Back').click();
  await help.button('More options').click();
  await help.button('Show the help button').click();
  await expect(help.launcher).toBeVisible();
  await page.goto('/shop/');
  await expect(help.launcher).toBeVisible();
});

test('dragged to the other side it stays there, and a drag is no click', async ({ page, help }) => {
  await page.goto('/shop/');
  await help.launcher.hover();
  await page.waitForFunction(
    () =>
      document.querySelector('help-ahead')?.shadowRoot?.querySelector('button')?.style.touchAction === 'none',
  );
  await page.mouse.down();
  await page.mouse.move(600, 600, { steps: 5 });
  await page.mouse.move(100, 600, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await help.launcher.boundingBox())?.x).toBe(16);
  await expect(help.panel).toBeHidden();
  await page.goto('/shop/');
  await expect.poll(async () => (await help.launcher.boundingBox())?.x).toBe(16);
  await help.open();
});

test('stands above a bar that is fixed to the bottom from the first frame, and the panel above both', async ({
  page,
  help,
}) => {
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      const bar = document.createElement('nav');
      Object.assign(bar.style, { position: 'fixed', inset: 'auto 0 0', height: '64px', background: 'gold' });
      document.body.append(bar);
    }),
  );
  await page.goto('/shop/');
  await expect(help.launcher).toBeVisible();
  const bar = await page.locator('nav').last().boundingBox();
  const launcher = await help.launcher.boundingBox();
  expect((launcher?.y ?? 0) + (launcher?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
  await help.open();
  const panel = await help.panel.boundingBox();
  expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThan(launcher?.y ?? 0);
  expect(panel?.y).toBeGreaterThanOrEqual(0);
});

test('never covers what has the focus, all the way through a page by Tab', async ({ page, help }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/shop/');
  await expect(help.launcher).toBeVisible();
  const covered: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const active = document.activeElement;
      const launcher = document.querySelector('help-ahead')?.shadowRoot?.querySelector('button');
      if (!active || !launcher || active === document.body || active.localName === 'help-ahead') return '';
      const [one, other] = [active.getBoundingClientRect(), launcher.getBoundingClientRect()];
      const isCovered =
        one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
      return isCovered ? (active.textContent ?? '').trim().slice(0, 40) : '';
    });
    if (found) covered.push(found);
  }
  expect(covered).toEqual([]);
});

test('tips can be switched off and on again in the menu', async ({ page, help }) => {
  const muted = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('helpahead:default:attention') ?? '{}').muted);
  await openMenu(page, help);
  await help.button('No more tips').click();
  await expect.poll(muted).toBe(true);
  await help.button('Allow tips again').click();
  await expect.poll(muted).toBe(false);
});
