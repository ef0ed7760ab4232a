// The npm package as it was built, in plain Node: no window, no document.
import { describe, expect, it } from 'vitest';
import { retryImportsIn } from '../scripts/retry-imports.ts';

const built = new URL('../dist/index.js', import.meta.url).href;

describe('the built package', () => {
  it('is imported without a page, and does nothing', async () => {
    const before = Object.keys(globalThis);
    const door = await import(built);
    expect(Object.keys(door).sort()).toEqual(['HelpaheadError', 'mount']);
    expect(Object.keys(globalThis)).toEqual(before);
  });

  it('has an element that is imported without a page, too, and defines nothing there', async () => {
    const door = await import(new URL('../dist/element.js', import.meta.url).href);
    expect(Object.keys(door)).toEqual(['HelpAheadElement']);
  });

  it('has parts that are imported without a page, too, and define nothing there', async () => {
    const door = await import(new URL('../dist/parts.js', import.meta.url).href);
    expect(Object.keys(door)).toEqual([
      'HelpAheadArticleElement',
      'HelpAheadSearchElement',
      'HelpAheadSuggestionsElement',
      'HelpAheadSurveyElement',
    ]);
  });

  it('says what to do when it is mounted on a server', async () => {
    const { mount, HelpaheadError } = await import(built);
    const attempt = () => mount({ faq: '/faq.json' });
    expect(attempt).toThrow(HelpaheadError);
    expect(attempt).toThrow(
      /^helpahead: mount was called where there is no page\. Call it in the browser only/,
    );
  });
});

describe('a late chunk in the built files', () => {
  it('is asked for a second time by another URL', () => {
    expect(retryImportsIn('const a=()=>import(`./ranker-12ab34.js`)')).toBe(
      'const a=()=>_import("./ranker-12ab34.js")\n' +
        'function _import(file){return import(file).catch(()=>import(file+"?"+Date.now()))}',
    );
  });

  it('is left alone when it is no file of ours', () => {
    expect(retryImportsIn('import(url);import("https://a/b.js")')).toBe(
      'import(url);import("https://a/b.js")',
    );
  });
});
