// Draws docs/picture.png, the picture in the README: the demo's checkout with a declined card and the widget open.
// `node scripts/picture.ts`, after a build.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { startDemo } from '../packages/demo/src/demo.ts';
import { launchOptions } from './browser.ts';

/** Fills the checkout with a card that the demo's bank declines. */
async function declineCard(page: Page): Promise<void> {
  const fields: [label: RegExp, text: string][] = [
    [/email/i, 'robin@example.org'],
    [/full name/i, 'Robin Marsh'],
    [/street/i, '4 Mill Row'],
    [/town/i, 'Otterby'],
    [/postcode/i, 'YO1 7HH'],
    [/card number/i, '4000 0000 0000 0002'],
    [/expir/i, '11/28'],
    [/security|cvc/i, '123'],
  ];
  for (const [label, text] of fields) await page.getByLabel(label).first().fill(text);
  await page.getByRole('button', { name: /pay/i }).click();
  await page.getByRole('alert').filter({ hasText: 'declined' }).scrollIntoViewIfNeeded();
}

const database = join(mkdtempSync(join(tmpdir(), 'helpahead-')), 'picture.sqlite');
const demo = await startDemo({ ports: { demo: 0, collector: 0 }, database });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1120, height: 780 }, colorScheme: 'light' });
  await page.goto(`${demo.url}/shop/checkout/`);
  await declineCard(page);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('dialog').getByText('This page says').waitFor();
  await page
    .getByRole('alert')
    .filter({ hasText: 'declined' })
    .evaluate((alert) => alert.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(400); // the panel's arrival is drawn out over 160 ms
  await page.screenshot({ path: fileURLToPath(new URL('../docs/picture.png', import.meta.url)) });
} finally {
  await browser.close();
  await demo.close();
}
