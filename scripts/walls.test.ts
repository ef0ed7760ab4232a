import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

test('keeps frameworks out of core', () => {
  expect(judgeImport('packages/core/src/index.ts', 'preact')).toContain('no framework');
  expect(judgeImport('packages/core/src/index.ts', 'node:fs')).toContain('no server');
  expect(judgeImport('packages/core/src/help/create-help.ts', '@preact/signals-core')).toBeUndefined();
});

/** A small repository with the given files. */
function planted(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'walls-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('finds a break however the import is written, with its line', () => {
  const root = planted({
    'packages/core/src/a.ts': "\n\nimport { render } from 'preact';",
    'packages/core/src/b.ts': "export*from'@helpahead/widget';",
    'packages/widget/src/c.tsx': "const z = import(/* later */ '../../core/src/z.js');",
    'packages/widget/vite.config.ts': "import x from 'fuse.js';",
  });
  const found = findWallBreaks(root).map(({ file, line }) => `${file}:${line}`);
  expect(found.sort()).toEqual([
    'packages/core/src/a.ts:3',
    'packages/core/src/b.ts:1',
    'packages/widget/src/c.tsx:1',
    'packages/widget/vite.config.ts:1',
  ]);
});

test('finds a folder whose name says nothing', () => {
  const root = planted({ 'packages/core/src/utils/a.ts': '' });
  expect(findWallBreaks(root)).toHaveLength(1);
});

test('does not take an import in a comment for one', () => {
  const root = planted({
    'packages/core/src/a.ts': "// as in `import x from 'preact'`\n/* from 'preact' */",
  });
  expect(findWallBreaks(root)).toEqual([]);
});

test('refuses to call an empty folder clean', () => {
  expect(() => findWallBreaks(planted({}))).toThrow('not checked');
});

test('finds no break in the repository', () => {
  expect(findWallBreaks(fileURLToPath(new URL('..', import.meta.url)))).toEqual([]);
});
