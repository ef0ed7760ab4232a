// Pictures of the main screens, compared with those in pictures/. Fonts come from a package, the clock stands still;
// `npm run pictures` draws them anew, on purpose.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { HelpPanel } from './help-panel.ts';

const shop = '/shop/returns/';
const arabic = '/coins/ar/mining/';
const scripts = ['', '-arabic', '-hebrew'] as const;
const weights = [400, 600, 700];

interface Scene {
  name: string;
  path: string;
  /** From the open home screen to the screen of the picture. */
  go?: (help: HelpPanel) => Promise<void>;
  scheme?: 'dark';
  isPhone?: boolean;
}

const read = async (help: HelpPanel) => {
  await help.results.first().click();
  await help.answer.waitFor();
};
const ask = (query: string) => async (help: HelpPanel) => {
  await help.search.fill(query);
  await help.part('results').or(help.panel.locator('.miss')).first().waitFor();
};
const guide = async (help: HelpPanel) => {
  await ask('where is my parcel, it is late')(help);
  await help.results.filter({ hasText: 'My parcel is late. What' }).click();
  await help.button('Answer a few short questions').click();
  await expect(help.button('Answer a few short questions')).toHaveCount(0);
};

const scenes: readonly Scene[] = [
  { name: 'home', path: shop },
  { name: 'home-dark', path: shop, scheme: 'dark' },
  { name: 'home-arabic', path: arabic },
  { name: 'home-phone', path: shop, isPhone: true },
  { name: 'results', path: shop, go: ask('how do i send it back') },
  { name: 'results-dark', path: shop, go: ask('how do i send it back'), scheme: 'dark' },
  { name: 'miss', path: shop, go: ask('quantum entanglement of walruses') },
  { name: 'article', path: shop, go: read },
  { name: 'article-dark', path: shop, go: read, scheme: 'dark' },
  { name: 'article-arabic', path: arabic, go: read },
  { name: 'article-phone', path: shop, go: read, isPhone: true },
  {
    name: 'contact',
    path: shop,
    async go(help) {
      await help.button('Contact').click();
      await expect(help.panel.getByRole('textbox').first()).toBeVisible();
    },
  },
  { name: 'guide', path: shop, go: guide },
  { name: 'menu', path: shop, go: (help) => help.button('More options').click() },
];

/** The same letters on every machine: Noto Sans, whatever fonts it has itself. */
async function pinFonts(page: Page): Promise<void> {
  await page.route('**/pinned-fonts/*', async (route) => {
    const [, script = '', file = ''] =
      /pinned-fonts\/noto-sans(-[a-z]+)?-((?:latin|arabic|hebrew)-.*)$/.exec(route.request().url()) ?? [];
    const name = `noto-sans${script}`;
    const font = fileURLToPath(import.meta.resolve(`@fontsource/${name}/files/${name}-${file}`));
    await route.fulfill({ contentType: 'font/woff2', body: await readFile(font) });
  });
  const faces = scripts.flatMap((script) =>
    weights.map(
      (weight) => `@font-face { font-family: Pinned${script}; font-weight: ${weight};
        src: url(/pinned-fonts/noto-sans${script}-${script.slice(1) || 'latin'}-${weight}-normal.woff2); }`,
    ),
  );
  // The page goes: only the panel is compared, and its corners let the page through.
  const content = `${faces.join('\n')}
    help-ahead { --helpahead-font: ${scripts.map((script) => `Pinned${script}`).join(', ')}; }
    html { background: #888 !important; } body { visibility: hidden !important; }`;
  await page.addStyleTag({ content });
  await page.evaluate(
    async (fonts) => {
      await Promise.all(fonts.map((font) => document.fonts.load(font)));
      await document.fonts.ready;
    },
    scripts.flatMap((script) => weights.map((weight) => `${weight} 16px Pinned${script}`)),
  );
}

for (const { name, path, go, scheme, isPhone } of scenes) {
  test.describe(name, () => {
    test.use({
      viewport: isPhone ? { width: 390, height: 780 } : { width: 1000, height: 760 },
      colorScheme: scheme ?? 'light',
      contextOptions: { reducedMotion: 'reduce' },
      timezoneId: 'Europe/London',
      locale: 'en-GB',
    });

    test('looks as it did', async ({ page, help }) => {
      await page.clock.setFixedTime(new Date('2026-11-24T10:00:00Z'));
      await page.goto(path);
      await help.open();
      await help.suggestions.first().waitFor();
      await pinFonts(page);
      await go?.(help);
      await expect(help.panel.locator('.skeleton')).toHaveCount(0);
      await page.mouse.move(0, 0);
      await expect(help.panel).toHaveScreenshot(`${name}.png`);
    });
  });
}
