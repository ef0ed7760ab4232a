import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.ts';

/** A project whose tests run in Node. */
function inNode(
  name: string,
  root: string,
  include: string[],
  exclude: string[] = [],
  setupFiles: string[] = [],
  globalSetup: string[] = [],
) {
  return {
    test: {
      name,
      root,
      include,
      exclude: ['**/node_modules/**', '**/dist/**', ...exclude],
      setupFiles,
      globalSetup,
      environment: 'node' as const,
      // A busy machine is no failure.
      testTimeout: 30_000,
    },
  };
}

/** A project whose tests run in a real Chromium. */
function inChromium(name: string, root: string, include: string[]) {
  return {
    plugins: [preact()],
    root,
    test: {
      name,
      include,
      testTimeout: 20_000,
      // A real browser on a shared machine: one more try there.
      retry: process.env.CI === undefined ? 0 : 1,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: launchOptions() }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  };
}

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      inNode(
        'core',
        'packages/core',
        ['src/**/*.test.ts'],
        ['src/browser/**'],
        [fileURLToPath(new URL('packages/core/test/seed-properties.ts', import.meta.url))],
      ),
      inChromium('core-browser', 'packages/core', ['src/browser/**/*.test.ts']),
      inNode('widget-node', 'packages/widget', ['scripts/**/*.test.ts', 'test/**/*.test.ts']),
      inChromium('widget', 'packages/widget', ['src/**/*.test.{ts,tsx}']),
      inNode('content', 'packages/content', ['src/**/*.test.ts']),
      inNode(
        'collector',
        'packages/collector',
        ['src/**/*.test.ts'],
        [],
        [],
        [fileURLToPath(new URL('packages/collector/src/testing/build-first.ts', import.meta.url))],
      ),
      inNode('demo', 'packages/demo', ['src/**/*.test.ts']),
      inNode('bench', 'bench', ['src/**/*.test.ts']),
      inNode('scripts', 'scripts', ['**/*.test.ts']),
    ],
  },
});
