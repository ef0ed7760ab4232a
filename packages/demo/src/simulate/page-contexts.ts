import type { PageContext } from '@helpahead/core';
import type { Page } from '../page.ts';

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function textsOf(markup: string, element: string): string[] {
  const found = markup.matchAll(new RegExp(`<(${element})\\b[^>]*>(.*?)</\\1>`, 'gs'));
  return [...found].map(([, , inner = '']) => plain(inner)).filter(Boolean);
}

/**
 * What the help can read on a page of this demo: enough of it to anticipate with. These are our own templates, so their
 * markup is as regular as this reader needs; the widget's own reader runs in browsers.
 */
export function pageContext({ path, markup }: Page): PageContext {
  const main = /<main\b.*<\/main>/s.exec(markup)?.[0] ?? '';
  return {
    url: `https://demo.example${path}`,
    title: textsOf(markup, 'title')[0] ?? '',
    description: /<meta name="description" content="([^"]*)"/.exec(markup)?.[1] ?? '',
    headings: textsOf(main, 'h[1-3]'),
    labels: [...textsOf(main, 'label'), ...textsOf(main, 'legend')],
    buttons: textsOf(main, 'button'),
    text: textsOf(main, 'p').join('\n'),
    errors: [],
    language: /<html lang="([^"]*)"/.exec(markup)?.[1] ?? 'en',
  };
}
