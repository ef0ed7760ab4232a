import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeImageUrl, safeUrl } from './safe-url.js';

/** What a browser runs, opens or fetches for a URL on a page of ours. */
function schemeInBrowser(url: string): string {
  return new URL(url, 'https://shop.example/help/').protocol;
}

describe('safeUrl', () => {
  it.each(['https://a.example/b?c=d#e', 'http://a.example', 'mailto:help@a.example', 'tel:+41441234567'])(
    'lets %s through',
    (url) => expect(safeUrl(url)).toBe(url),
  );

  it.each(['/returns', 'returns?x=a:b', './a', '../a', '#refund', '?q=1', '//cdn.example/x', 'a/b:c'])(
    'lets the relative %s through',
    (url) => expect(safeUrl(url)).toBe(url),
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u0000:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'intent://x#Intent;scheme=x;end',
    'view-source:https://a.example',
    '',
    ' \n ',
  ])('refuses %j', (url) => expect(safeUrl(url)).toBeUndefined());

  it('never returns a URL that a browser reads as another scheme', () => {
    const parts = fc.constantFrom(
      'javascript',
      'java',
      'script',
      'data',
      'https',
      ':',
      '/',
      '\n',
      '\t',
      '\u0000',
      ' ',
      '#',
      '?',
      '\\',
      'a',
      '&colon;',
      '%3a',
      '\u00ad',
      '\u200b',
    );
    const allowed = ['https:', 'http:', 'mailto:', 'tel:'];
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
        const url = safeUrl(pieces.join(''));
        if (url === undefined || !URL.canParse(url, 'https://shop.example/help/')) return;
        expect(allowed).toContain(schemeInBrowser(url));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('safeImageUrl', () => {
  it('lets pictures from the web and from the site through, and nothing else', () => {
    expect(safeImageUrl('https://a.example/b.png')).toBe('https://a.example/b.png');
    expect(safeImageUrl('img/b.png')).toBe('img/b.png');
    expect(safeImageUrl('data:image/svg+xml,<svg onload=alert(1)>')).toBeUndefined();
    expect(safeImageUrl('mailto:a@b.example')).toBeUndefined();
  });
});
