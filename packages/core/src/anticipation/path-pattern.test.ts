import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesPath, pathOf } from './path-pattern.js';

test('matches a path without origin, query, fragment and trailing slash', () => {
  for (const path of [
    '/cart',
    '/cart/',
    '/cart?x=1',
    '/cart#top',
    'https://shop.example/cart/?a=/b#c',
    'cart',
  ]) {
    expect(matchesPath('/cart', path), path).toBe(true);
    expect(matchesPath('/cart/', path), path).toBe(true);
  }
  expect(matchesPath('/cart', '/cart/items')).toBe(false);
  expect(matchesPath('/cart', '/carton')).toBe(false);
  expect(matchesPath('/', 'https://shop.example')).toBe(true);
  expect(matchesPath('/', '/cart')).toBe(false);
});

test('takes a star for anything and a name for one segment', () => {
  const cases: [string, string, boolean][] = [
    ['/help/*', '/help', true],
    ['/help/*', '/help/a/b', true],
    ['/help/*', '/helpful', false],
    ['*', '/anything/at/all', true],
    ['/*/reviews', '/shoes/red/reviews', true],
    ['/*/reviews', '/shoes/red/reviews/1', false],
    ['/orders/:id', '/orders/42', true],
    ['/orders/:id', '/orders', false],
    ['/orders/:id', '/orders/42/return', false],
    ['/orders/:id/return', '/orders/42/return', true],
    ['/:lang/*/:id/edit', '/de/a/b/7/edit', true],
    ['/*a*b*c', '/xxaxxbxxc', true],
    ['/*a*b*c', '/xxaxxbxx', false],
    ['/a.b', '/axb', false],
    ['/a+(b)', '/a+(b)', true],
    ['/größe', '/gr%C3%B6%C3%9Fe', true],
  ];
  for (const [pattern, path, expected] of cases)
    expect(matchesPath(pattern, path), `${pattern} ${path}`).toBe(expected);
});

test('agrees with itself for any path, and never throws', () => {
  const part = fc.string({ unit: fc.constantFrom(...'ab/:*?#.%é(['), maxLength: 20 });
  fc.assert(
    fc.property(part, part, (pattern, path) => {
      expect(typeof matchesPath(pattern, path)).toBe('boolean');
      expect(pathOf(pathOf(path))).toBe(pathOf(path));
      expect(matchesPath('*', path)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('does not hang on a pattern of many stars', () => {
  const start = process.cpuUsage();
  matchesPath('*a'.repeat(30), 'a'.repeat(29) + 'b'.repeat(2000));
  matchesPath('/:a/*:b*:c*:d*:e*:f*x', `/${'y/'.repeat(300)}`);
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
});
