import { expect, test } from 'vitest';
import { findWallBreaks, judgeImport } from './walls.ts';

test('lets each package import what stands in front of it', () => {
  expect(judgeImport('packages/widget/src/mount.ts', '@helpahead/core')).toBeUndefined();
  expect(judgeImport('packages/widget/src/mount.ts', '@helpahead/core/browser')).toBeUndefined();
  expect(judgeImport('packages/content/src/cli.ts', '@helpahead/core')).toBeUndefined();
  expect(judgeImport('packages/core/src/browser/index.ts', '../help/platform.js')).toBeUndefined();
});

test('refuses imports against the direction of the walls', () => {
  expect(judgeImport('packages/core/src/index.ts', '@helpahead/widget')).toContain('core may not import');
  expect(judgeImport('packages/collector/src/store.ts', '@helpahead/core/browser')).toContain(
    'collector may not',
  );
  expect(judgeImport('packages/core/src/help/create-help.ts', '../browser/index.js')).toContain('door');
});

test('refuses a reach into another package past its door', () => {
  expect(judgeImport('packages/widget/src/mount.ts', '../../core/src/index.js')).toContain('door');
});

test('keeps Fuse and the Markdown parser in their one place', () => {
  expect(judgeImport('packages/core/src/search/create-search.ts', 'fuse.js')).toContain('exactly one file');
  expect(judgeImport('packages/core/src/search/fuse-typos.ts', 'fuse.js/basic')).toBeUndefined();
  expect(judgeImport('packages/widget/src/panel/answer.tsx', 'marked')).toContain('core/answer');
});

test('finds no break in the repository', () => {
  expect(findWallBreaks(new URL('..', import.meta.url).pathname)).toEqual([]);
});
