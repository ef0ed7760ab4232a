// What is the same on every screen: axe finds nothing, and help stands where it stood before (WCAG 3.2.6).
import { expectAccessible } from './axe.ts';
import { openFor, walks } from './each-screen.ts';
import { expect, test } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';

const uses = {
  wide: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

interface Place {
  /** Of its middle, from the panel's end at the side and its top or bottom; in pixels. */
  fromEnd: number;
  fromTop: number;
  fromBottom: number;
}

/** Where the ways to more help stand: the question field or the button that leads there, the way out, and people. */
async function placesOfHelp(help: HelpPanel): Promise<Record<string, Place>> {
  return help.panel.evaluate((panel) => {
    const frame = panel.getBoundingClientRect();
    const named = (name: string) =>
      [...panel.querySelectorAll<HTMLElement>('button')].find(
        (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
      );
    const found = {
      field: panel.querySelector<HTMLElement>('.search') ?? undefined,
      ask: named('Ask in your own words'),
      close: panel.querySelector<HTMLElement>('.bar > .icon:last-of-type') ?? undefined,
      people: [...panel.querySelectorAll<HTMLElement>('.foot .btn')].find(
        ({ textContent }) => textContent === 'Contact',
      ),
    };
    return Object.fromEntries(
      Object.entries(found).flatMap(([name, element]) => {
        if (!element) return [];
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        const place = {
          fromEnd: Math.round(frame.right - (left + right) / 2),
          fromTop: Math.round(middle - frame.top),
          fromBottom: Math.round(frame.bottom - middle),
        };
        return [[name, place]];
      }),
    );
  });
}

for (const [use, options] of Object.entries(uses)) {
  test.describe(use, () => {
    test.use(options);

    for (const [screens, one] of Object.entries(walks)) {
      test(`axe finds nothing on any screen: ${screens}, ${use}`, async ({ page, help }) => {
        test.slow();
        await openFor(one, help);
        await one.walk(help, async () => expectAccessible(page, 'help-ahead'));
      });
    }

    test(`help is in the same place on every screen, ${use}`, async ({ page, help }) => {
      test.slow();
      const seen: Record<string, Record<string, Place>> = {};
      for (const one of Object.values(walks)) {
        await openFor(one, help);
        await one.walk(help, async (screen) => {
          // What the visitor unfolds moves what is below it, which the criterion leaves to them.
          if (screen !== 'menu') seen[screen] = await placesOfHelp(help);
        });
        // The next walk is somebody else's.
        await page.evaluate(() => {
          for (const storage of [localStorage, sessionStorage]) storage.clear();
        });
      }
      const placesOf = (name: string) =>
        Object.entries(seen).flatMap(([screen, places]) => {
          const place = places[name];
          return place ? [{ screen, ...place }] : [];
        });
      // On every screen one can ask: in the field, or by the button that leads to it.
      for (const [screen, places] of Object.entries(seen)) {
        expect([places.field, places.ask].filter(Boolean), screen).toHaveLength(1);
        expect(places.close, screen).toBeDefined();
      }
      const isSheet = use === 'phone';
      const edges = {
        field: isSheet ? 'fromBottom' : 'fromTop',
        ask: 'fromTop',
        close: 'fromTop',
        people: 'fromBottom',
      } as const;
      for (const [name, edge] of Object.entries(edges)) {
        const places = placesOf(name);
        expect(places.length, name).toBeGreaterThan(1);
        const [first] = places;
        // A footer with a second line of text is a little higher, and its button in its middle.
        for (const place of places) {
          expect(Math.abs(place.fromEnd - (first?.fromEnd ?? 0)), `${name}: ${place.screen}`).toBeLessThan(2);
          expect(Math.abs(place[edge] - (first?.[edge] ?? 0)), `${name}: ${place.screen}`).toBeLessThan(16);
        }
      }
    });
  });
}

test('a press that is taken off a control before it is released does nothing', async ({ page, help }) => {
  await page.goto('/shop/returns/');
  await help.open();
  for (const control of [help.suggestions.first(), help.button('Payment'), help.button('Close help')]) {
    await control.hover();
    await page.mouse.down();
    await page.mouse.move(10, 300);
    await page.mouse.up();
    await expect(control).toBeVisible();
  }
});
