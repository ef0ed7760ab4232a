import { expect, test } from 'vitest';
import { allPages } from './all-pages.ts';

const pages = allPages();
const byPath = new Map(pages.map(({ path, markup }) => [path, markup]));

function matches(markup: string, pattern: RegExp): string[] {
  return [...markup.matchAll(pattern)].map((match) => match[1] ?? '');
}

function idsOf(markup: string): string[] {
  return matches(markup, /\sid="([^"]*)"/g);
}

test.each(pages)(
  '$path has one heading of the first rank, a title, a description and a language',
  ({ markup }) => {
    expect(matches(markup, /<(h1)\b/g)).toHaveLength(1);
    expect(matches(markup, /<title>([^<]+)<\/title>/g)).toHaveLength(1);
    expect(matches(markup, /<meta name="description" content="([^"]+)">/g)).toHaveLength(1);
    expect(markup).toMatch(/<html lang="[a-zA-Z-]+" dir="(ltr|rtl)">/);
  },
);

test.each(pages)('$path uses each id once, and every reference to one finds it', ({ markup }) => {
  const ids = idsOf(markup);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const references = matches(markup, /\s(?:for|aria-labelledby|aria-describedby)="([^"]*)"/g);
  const wanted = references.flatMap((value) => value.split(' '));
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(pages)('$path links to nothing that is not there', ({ path, markup }) => {
  const files = /\.(css|js|json|svg)$/;
  const dead = matches(markup, /\shref="([/#][^"]*)"/g).filter((href) => {
    const [target = '', anchor] = href.split('#');
    if (files.test(target) || target === missing) return false;
    const page = byPath.get(target === '' ? path : target);
    return page === undefined || (anchor !== undefined && anchor !== '' && !hasPlace(page, anchor));
  });
  expect(dead).toEqual([]);
});

/** The one address that is not there on purpose: what the help does then is part of the demo. */
const missing = '/shop/products/paper-teapot/';

/** Buttons of this demo that would lead further in a real shop. */
const stops = ['new-password', 'details', 'addresses', 'pause'];

function hasPlace(page: string, anchor: string): boolean {
  return idsOf(page).includes(anchor) || stops.includes(anchor);
}

test('every page loads only from its own site', () => {
  for (const { markup } of pages) {
    const sources = matches(markup, /\s(?:src|action)="([^"]*)"/g);
    const sheets = matches(markup, /<link [^>]*href="([^"]*)"/g);
    expect([...sources, ...sheets].filter((url) => !url.startsWith('/'))).toEqual([]);
  }
});
