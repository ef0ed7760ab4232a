import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuseTypos } from './fuse-typos.js';

const vocabulary = [
  'card',
  'cart',
  'delivery',
  'login',
  'order',
  'password',
  'receipt',
  'refund',
  'return',
  'subscription',
];
const found = (word: string) => fuseTypos(word, vocabulary).map(({ word: candidate }) => candidate);

test('finds the word that was meant', () => {
  for (const [typed, meant] of [
    ['refnud', 'refund'],
    ['refudn', 'refund'],
    ['reciept', 'receipt'],
    ['pasword', 'password'],
    ['delivrey', 'delivery'],
    ['oder', 'order'],
    ['erfund', 'refund'],
    ['subscribtion', 'subscription'],
    ['subcsripton', 'subscription'],
  ]) {
    expect(found(typed ?? '')[0], typed).toBe(meant);
  }
});

test('does not guess from too little', () => {
  expect(found('re')).toEqual([]);
  expect(found('bike')).toEqual([]);
  expect(found('12345')).toEqual([]);
  expect(found('')).toEqual([]);
});

test('puts the nearest first, and of equals the one with the same first letter', () => {
  expect(fuseTypos('carf', vocabulary).map(({ distance }) => distance)).toEqual([1, 1]);
  expect(fuseTypos('barn', ['carn', 'bard'])[0]?.word).toBe('bard');
});

test('finds every single edit of a long word', () => {
  const words = fc.constantFrom('delivery', 'password', 'subscription');
  const edit = fc.record({
    word: words,
    at: fc.nat(20),
    letter: fc.constantFrom(...'aeimnrst'),
    kind: fc.nat(3),
  });
  fc.assert(
    fc.property(edit, ({ word, at, letter, kind }) => {
      const place = at % (word.length - 1);
      const forms = [
        word.slice(0, place) + letter + word.slice(place),
        word.slice(0, place) + word.slice(place + 1),
        word.slice(0, place) + letter + word.slice(place + 1),
        word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2),
      ];
      const typed = forms[kind] ?? '';
      fc.pre(typed !== word);
      expect(found(typed)).toContain(word);
    }),
  );
});

test('takes operators of Fuse and regular expressions as letters', () => {
  for (const word of [
    "'refund",
    '^ref',
    '!refund',
    '=refund',
    'ref|und',
    '.*.*.*.*',
    '((((',
    '\\',
    '__proto__',
    'constructor',
  ]) {
    expect(Array.isArray(fuseTypos(word, vocabulary))).toBe(true);
  }
});
