import { expect, test } from 'vitest';
import { cleanLanguage, cleanPath } from './clean-place.js';

test.each(['de', 'de-CH', 'zh-Hant-TW', 'sr-Latn-RS', 'und'])('keeps the language %s', (tag) => {
  expect(cleanLanguage(tag)).toBe(tag);
});

test.each(['', 'e', 'de_DE', '<b>', 'English please', 'en-', `en${'-abcd'.repeat(8)}`, 'z\u0335\u0336algo'])(
  'stores a language that is no tag as undetermined: %j',
  (text) => {
    expect(cleanLanguage(text)).toBe('und');
  },
);

test.each([
  ['/shop/cart/', '/shop/cart/'],
  ['/', '/'],
  ['/a?token=secret', '/a'],
  ['/a#secret', '/a'],
  ['/a?b#c?d', '/a'],
  ['https://shop.example/cart/?id=7', '/cart/'],
  ['https://user:word@shop.example:8080', '/'],
  ['HTTP://shop.example/x', '/x'],
  ['//evil.example/x', '/'],
  ['https://shop.example//evil.example', '/'],
  ['\u0000//evil.example', '/'],
  ['/\u0000/evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['cart', '/'],
  ['?secret', '/'],
  ['', '/'],
])('reduces %j to the path %j', (text, path) => {
  expect(cleanPath(text)).toBe(path);
});

test('cuts a path at 300 characters, in half of none', () => {
  expect(cleanPath(`/${'x'.repeat(900)}`)).toHaveLength(300);
  expect(cleanPath(`/${'x'.repeat(298)}\u{1f600}`)).toBe(`/${'x'.repeat(298)}`);
});
