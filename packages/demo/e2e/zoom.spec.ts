// 400 % zoom, text spacing, text of twice the size: everything can still be read and reached, by scrolling one way.
import type { Page } from '@playwright/test';
import { openFor, walks } from './each-screen.ts';
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

const noticed = { zoom: '', spacing, twice } as const;

for (const [name, css] of Object.entries(noticed)) {
  for (const size of [
    { width: 320, height: 256 },
    { width: 1280, height: 800 },
  ]) {
    for (const [screens, one] of Object.entries(walks)) {
      test(`nothing is lost with ${name} at ${size.width} × ${size.height}: ${screens}`, async ({
        page,
        help,
      }) => {
        await page.setViewportSize(size);
        await openFor(one, help);
        if (css) await addStyles(page, css);
        await one.walk(help, async (screen) => {
          expect(await lost(help), screen).toEqual([]);
        });
      });
    }
  }
}

for (const [screens, one] of Object.entries(walks)) {
  test(`at 400 % every control can be scrolled into view: ${screens}`, async ({ page, help }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await openFor(one, help);
    await one.walk(help, async (screen) => {
      const controls = 'button:not([aria-hidden]), input, textarea, a';
      for (const control of await help.panel.locator(controls).all()) {
        if (!(await control.isVisible())) continue;
        await control.scrollIntoViewIfNeeded();
        await expect(control, screen).toBeInViewport({ ratio: 0.5 });
      }
    });
  });
}

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];
for (const [size, [screens, one]] of sizes.flatMap((size) =>
  Object.entries(walks).map((walk) => [size, walk] as const),
)) {
  test(`controls are 44 pixels high, small ones 24, and fields 16 in type, at ${size.width}: ${screens}`, async ({
    page,
    help,
  }) => {
    await page.setViewportSize(size);
    await openFor(one, help);
    await one.walk(help, async (screen) => {
      const small = await help.panel.evaluate((panel) =>
        [...panel.querySelectorAll<HTMLElement>('button, a, input, textarea, summary')]
          // Links in a sentence are as high as its line (2.5.8); the grabber has a button of the same use beside it.
          .filter(
            (element) => element.checkVisibility() && !element.matches('.inline, .grab, p a, li a, td a'),
          )
          .map((element) => {
            // A choice is taken anywhere on its label.
            const target = element.matches('[type=radio]') ? (element.closest('label') ?? element) : element;
            const { width, height } = target.getBoundingClientRect();
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

const schemes = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const;
for (const [scheme, [screens, one]] of schemes.flatMap((scheme) =>
  Object.entries(walks).map((walk) => [scheme, walk] as const),
)) {
  test(`the focus is a solid outline of 2 pixels on every control, ${Object.values(scheme)}: ${screens}`, async ({
    page,
    help,
  }) => {
    await page.emulateMedia(scheme);
    await openFor(one, help);
    await one.walk(help, async (screen) => {
      await help.panel.evaluate((panel) => panel.querySelector<HTMLElement>('h2')?.focus());
      const seen = new Set<string>();
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const focus = await help.panel.evaluate((panel) => {
          const active = (panel.getRootNode() as ShadowRoot).activeElement;
          if (!active || !panel.contains(active)) return;
          // The outline of a field is that of its frame, of a choice that of its label.
          const outlined = active.closest('.search, .survey label:has(input)') ?? active;
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
      // Back and Close, at least.
      expect(seen.size, screen).toBeGreaterThan(1);
    });
  });
}
