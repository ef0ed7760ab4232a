import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.js';

test('writes the ways a word may be typed as one', () => {
  const pairs = [
    ['Café', 'cafe'],
    ['STRASSE', 'straße'],
    ['don’t', "don't"],
    ['ﬁle', 'file'],
    ['Ｒｅｆｕｎｄ', 'refund'],
    ['Ёлка', 'елка'],
    ['İstanbul', 'istanbul'],
    ['Łódź', 'lodz'],
    ['re\u00adfund', 'refund'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['كتـــاب', 'كتاب'],
    ['مكتبة', 'مكتبه'],
    ['שָׁלוֹם', 'שלום'],
    ['か\u3099', 'が'],
    ['葛\u{e0100}飾', '葛飾'],
    ['1\ufe0f\u20e3', '1'],
  ];
  for (const [one, other] of pairs) expect(fold(one ?? '')).toBe(fold(other ?? ''));
});

test('keeps marks that make another letter in their script', () => {
  expect(fold('पुस्तक')).toBe('पुस्तक');
  expect(fold('が')).not.toBe(fold('か'));
});

test('changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 500 },
  );
});
