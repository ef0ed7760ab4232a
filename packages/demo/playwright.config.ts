import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.ts';

const results = fileURLToPath(new URL('../../test-results', import.meta.url));

export default defineConfig({
  testDir: 'e2e',
  outputDir: `${results}/e2e`,
  workers: 2,
  fullyParallel: true,
  timeout: 45_000,
  expect: {
    timeout: 10_000,
    // One picture for all machines: fonts are pinned, and edges of letters may differ a little.
    toHaveScreenshot: {
      pathTemplate: '{testDir}/pictures/{arg}{ext}',
      animations: 'disabled',
      maxDiffPixelRatio: 0.01,
    },
  },
  forbidOnly: process.env.CI !== undefined,
  // A real browser on a shared machine: one more try there, and the report calls it flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['line'], ['json', { outputFile: `${results}/e2e.json` }]],
  use: { trace: 'off', screenshot: 'only-on-failure' },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: launchOptions() } }],
});
