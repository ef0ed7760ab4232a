import { matchesPath } from '@helpahead/core';
import { expect, it } from 'vitest';
import { pathChoices } from './path-patterns.js';

const patterns = (path: string) => pathChoices(`https://shop.example${path}`).map(({ pattern }) => pattern);

it('offers ids as such, this address, and all that is below the place before them', () => {
  expect(patterns('/orders/:id/return')).toEqual(['/orders/:id/return', '/orders/*']);
  expect(patterns('/products/4711/')).toEqual(['/products/:id', '/products/4711', '/products/*']);
  expect(patterns('/files/3f2a9c1be07d/edit')).toEqual([
    '/files/:id/edit',
    '/files/3f2a9c1be07d/edit',
    '/files/*',
  ]);
});

it('takes words for words', () => {
  expect(patterns('/shop/products/moss-teapot/')).toEqual(['/shop/products/moss-teapot', '/shop/products/*']);
  expect(patterns('/shop')).toEqual(['/shop', '/shop/*']);
  expect(patterns('/blog/top-10')).toEqual(['/blog/top-10', '/blog/*']);
  expect(patterns('/')).toEqual(['/', '/*']);
  expect(patterns('/caf%C3%A9/a')).toEqual(['/café/a', '/café/*']);
  expect(patterns('/100%/a')).toEqual(['/100%/a', '/100%/*']);
});

it('offers only what holds on the page itself', () => {
  for (const path of [
    '/',
    '/shop',
    '/orders/:id/return',
    '/products/4711',
    '/ü/x y/',
    '/100%/a',
    '/a?b=/c#d',
  ]) {
    const url = `https://shop.example${path}`;
    for (const { pattern } of pathChoices(url)) expect(matchesPath(pattern, url)).toBe(true);
  }
});
