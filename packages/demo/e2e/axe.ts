import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

const axeFile = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

interface Violation {
  id: string;
  help: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

/** Rules of WCAG 2.2 A and AA, and what axe calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asserts that axe finds nothing: on the whole page, shadow roots included, or on one element. */
export async function expectAccessible(page: Page, selector?: string): Promise<void> {
  await settle(page);
  await page.addScriptTag({ path: axeFile });
  const found = await page.evaluate(
    async ([scope, runOnly]) => {
      const { axe } = window as unknown as {
        axe: { run(context: unknown, options: unknown): Promise<{ violations: Violation[] }> };
      };
      const { violations } = await axe.run(scope ?? document, { runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ target, failureSummary }) => ({
          target: JSON.stringify(target),
          failureSummary,
        })),
      }));
    },
    [selector ?? null, tags] as const,
  );
  expect(found).toEqual([]);
}

/** Half-transparent text of a running animation has no contrast of its own. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}
