// Every story under axe: in both themes and both directions of the page, whatever the story itself says.
import type { AxeResults } from 'axe-core';
import axeUrl from 'axe-core/axe.min.js?url';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { until } from './open-panel.js';
import { type Scene, type Stage, setStage } from './stage.js';

interface Story {
  args?: Partial<Scene>;
  globals?: { viewport?: { value?: string } };
}

type Stories = Record<string, Story> & { default: { title?: string; args?: Partial<Scene> } };

const modules = import.meta.glob<Stories>('../**/*.stories.tsx', { eager: true });

const viewports: Record<string, [width: number, height: number]> = {
  phone: [390, 844],
  zoomed: [320, 256],
  narrow: [320, 640],
};

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const stories = Object.values(modules).flatMap(({ default: meta, ...exported }) =>
  Object.entries(exported).map(([name, story]) => ({
    name: `${meta.title}, ${name}`,
    scene: { ...meta.args, ...story.args } as Scene,
    viewport: viewports[story.globals?.viewport?.value ?? ''] ?? ([1280, 800] as const),
  })),
);

const directions = { ltr: 'en', rtl: 'ar' } as const;

let stage: Stage | undefined;
let runAxe: (on: Element, options: object) => Promise<AxeResults>;

// As a script: a module of its own would be prepared by the server in the middle of the first run.
beforeAll(async () => {
  const script = document.createElement('script');
  script.src = axeUrl;
  document.head.append(script);
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  const { axe } = window as unknown as { axe: { run: typeof runAxe } };
  runAxe = axe.run;
});

afterEach(() => {
  stage?.destroy();
  stage = undefined;
  document.documentElement.removeAttribute('dir');
});

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

const nameless = (root: ShadowRoot) =>
  [...root.querySelectorAll('button:not([aria-label], [aria-hidden])')].filter(
    ({ textContent }) => textContent === '',
  );

/** What the story shows has come, and nothing moves: half-transparent text of an animation has no contrast of its own. */
async function settle({ root }: Stage, { tip, file }: Scene): Promise<void> {
  const shown = tip ? '[part=tip], [data-asks], .dot' : ':popover-open, :modal';
  await until(() => expect(root.querySelector(shown)).not.toBeNull());
  if (!file) await until(() => expect(root.querySelector('.skeleton')).toBeNull());
  // Late parts and their texts come a moment after the panel.
  await until(() => expect(nameless(root)).toEqual([]));
  await wait(80);
  for (const animation of [...document.getAnimations(), ...root.getAnimations()]) animation.finish();
}

async function violationsOf(scene: Scene): Promise<string[]> {
  const target = document.createElement('main');
  document.body.append(target);
  stage = setStage(scene, target);
  if (!scene.tip) stage.help.open('host');
  await settle(stage, scene);
  const { violations } = await runAxe(target, { runOnly: rules, resultTypes: ['violations'] });
  target.remove();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (theme) => {
  describe.each(['ltr', 'rtl'] as const)('%s', (direction) => {
    it.each(stories)('in $name', async ({ scene, viewport }) => {
      await page.viewport(...viewport);
      document.documentElement.dir = direction;
      // A story of its own language keeps it; the others are mirrored by the interface in Arabic.
      const language = scene.language ?? directions[direction];
      expect(await violationsOf({ ...scene, theme, language })).toEqual([]);
    });
  });
});

it('every file of stories is among them', () => {
  expect(Object.keys(modules).length).toBeGreaterThan(2);
  expect(stories.length).toBeGreaterThan(50);
});
