// docs/accessibility.md names the tests that hold it: each of them exists.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const page = read('docs/accessibility.md');
const named = [...page.matchAll(/`((?:packages|scripts)\/[^`]+\.(?:spec|test)\.tsx?)`: ([^|)<\n]+)/g)].map(
  ([, file = '', test = '']) => ({ file, test: test.trim() }),
);

describe('the accessibility page', () => {
  it('names tests', () => {
    expect(named.length).toBeGreaterThan(20);
  });

  it.each(named)('is held by $file: $test', ({ file, test }) => {
    expect(existsSync(new URL(file, root))).toBe(true);
    expect(read(file)).toContain(test);
  });

  it('has a row for every criterion of A and AA that WCAG 2.2 adds', () => {
    for (const criterion of ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'])
      expect(page).toContain(criterion);
  });
});
