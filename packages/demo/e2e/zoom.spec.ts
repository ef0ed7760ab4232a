// 400 % zoom, text spacing, text of twice the size: everything can still be read and reached, by scrolling one way.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';

/** The values of WCAG 1.4.12, as a visitor's own styles set them. */
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important }`;

const twice = 'dialog, dialog * { font-size: 30px !important; line-height: 1.4 !important }';

async function addStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const root = document.querySelector('help-ahead')?.shadowRoot;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, css);
}

/** What sticks out of the panel at its sides, scrolls sideways (tables and code may), or is cut off with no way to it. */
async function lost(help: HelpPanel): Promise<string[]> {
  return help.panel.evaluate((panel) => {
    const frame = panel.getBoundingClientRect();
    const mayScroll = (element: Element) =>
      element.closest('.table, pre, .unseen, .grab, .short-lines') !== null;
    const name = (element: Element) =>
      `${element.localName}.${element.className} ${element.textContent?.slice(0, 40)}`;
    const all = [...panel.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility());
    const sideways = all.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && !mayScroll(element) && (left < frame.left - 1 || right > frame.right + 1);
    });
    const scrolled = [panel, ...all].filter((element) => {
      const isField = element.localName === 'input' || element.localName === 'textarea';
      return (
        !isField &&
        !mayScroll(element) &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0 &&
        getComputedStyle(element).overflowX !== 'visible'
      );
    });
    return [
      ...sideways.map((one) => `beside: ${name(one)}`),
      ...scrolled.map((one) => `sideways: ${name(one)}`),
    ];
  });
}

/** Home, results, an article with a table, and the reasons after a No. */
async function eachScreen(help: HelpPanel, look: (screen: string) => Promise<void>): Promise<void> {
  await expect(help.suggestions.first()).toBeVisible();
  await look('home');
  await help.search.fill('refund');
  await expect(help.results.first()).toContainText('refund');
  await look('results');
  await help.search.fill('unicorn insurance in spain');
  await expect(help.panel).toContainText('Nothing here answers that for certain.');
  await look('nothing certain');
  await help.search.fill('card declined');
  await help.results.filter({ hasText: 'Why was my card declined?' }).click();
  await expect(help.answer.getByRole('table')).toBeVisible();
  await look('article');
  await help.panel.getByRole('button', { name: 'No', exact: true }).click();
  await expect(help.panel).toContainText('Hard to follow');
  await look('reasons');
}

const noticed = { zoom: '', spacing, twice } as const;

for (const [name, css] of Object.entries(noticed)) {
  for (const size of [
    { width: 320, height: 256 },
    { width: 1280, height: 800 },
  ]) {
    test(`nothing is lost with ${name} at ${size.width} × ${size.height}`, async ({ page, help }) => {
      await page.setViewportSize(size);
      await page.goto('/shop/returns/');
      await help.open();
      if (css) await addStyles(page, css);
      await eachScreen(help, async (screen) => {
        expect(await lost(help), screen).toEqual([]);
      });
    });
  }
}

test('at 400 % every control can be scrolled into view', async ({ page, help }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/shop/returns/');
  await help.open();
  await eachScreen(help, async (screen) => {
    for (const control of await help.panel.locator('button:not([aria-hidden]), input, a').all()) {
      if (!(await control.isVisible())) continue;
      await control.scrollIntoViewIfNeeded();
      await expect(control, screen).toBeInViewport({ ratio: 0.5 });
    }
  });
});

for (const size of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]) {
  test(`controls are 44 pixels high, small ones 24, and fields 16 in type, at ${size.width}`, async ({
    page,
    help,
  }) => {
    await page.setViewportSize(size);
    await page.goto('/shop/returns/');
    await help.open();
    await eachScreen(help, async (screen) => {
      const small = await help.panel.evaluate((panel) =>
        [...panel.querySelectorAll<HTMLElement>('button, a, input, textarea, summary')]
          // Links in a sentence are as high as its line (2.5.8); the grabber has a button of the same use beside it.
          .filter(
            (element) => element.checkVisibility() && !element.matches('.inline, .grab, p a, li a, td a'),
          )
          .map((element) => {
            const { width, height } = element.getBoundingClientRect();
            const least = element.matches('.chip, .small') ? 24 : 44;
            const type = Number.parseFloat(getComputedStyle(element).fontSize);
            const isField = element.matches('input:not([type=radio], [type=checkbox]), textarea');
            return {
              name: element.textContent || element.className,
              width,
              height,
              least,
              isTiny: isField && type < 16,
            };
          })
          .filter(({ width, height, least, isTiny }) => width < 24 || height < least || isTiny),
      );
      expect(small, screen).toEqual([]);
    });
  });
}

for (const scheme of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { forcedColors: 'active' },
] as const) {
  test(`the focus is a solid outline of 2 pixels on every control, ${Object.values(scheme)}`, async ({
    page,
    help,
  }) => {
    await page.emulateMedia(scheme);
    await page.goto('/shop/returns/');
    await help.open();
    await eachScreen(help, async (screen) => {
      await help.panel.evaluate((panel) => panel.querySelector<HTMLElement>('h2')?.focus());
      const seen = new Set<string>();
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const focus = await help.panel.evaluate((panel) => {
          const active = (panel.getRootNode() as ShadowRoot).activeElement;
          if (!active || !panel.contains(active)) return;
          // The field's outline is that of its frame.
          const outlined = active.localName === 'input' ? (active.closest('.search') ?? active) : active;
          const { outlineStyle, outlineWidth, outlineColor, color } = getComputedStyle(outlined);
          return {
            name: active.textContent || active.className,
            outlineStyle,
            outlineWidth,
            outlineColor,
            color,
          };
        });
        if (!focus) break;
        seen.add(focus.name);
        expect(focus, screen).toMatchObject({ outlineStyle: 'solid', outlineWidth: '2px' });
        expect(focus.outlineColor).not.toBe('rgba(0, 0, 0, 0)');
      }
      expect(seen.size, screen).toBeGreaterThan(2);
    });
  });
}
