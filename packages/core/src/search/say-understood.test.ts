import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sectionsFaq } from '../../test/sections-faq.js';
import { createSearch } from '../search.js';
import { fuseTypos } from './fuse-typos.js';
import type { FindOptions } from './search-result.js';

const faq = { ...sectionsFaq, synonyms: [['parcel', 'package']] };
const search = createSearch(faq, { typos: fuseTypos });
/** How each word was read, in short. */
const read = (query: string, options?: FindOptions) =>
  search.find(query, options).understood.map(({ text, kind, as }) => [text, kind, ...as].join(' '));

test('tells words used, corrected, expanded and ignored apart', () => {
  expect(read('How do I cancel it?')).toEqual([
    'How ignored',
    'do ignored',
    'I ignored',
    'cancel used cancel',
    'it ignored',
  ]);
  expect(read('refnud for my parcle')).toEqual([
    'refnud corrected refund',
    'for ignored',
    'my ignored',
    'parcle corrected parcel',
  ]);
  expect(read('subscr')).toEqual(['subscr expanded subscription']);
  expect(read('where is the package now')[3]).toMatch(/^package expanded .*\bparcel/);
  expect(read('unicorn refund')).toEqual(['unicorn ignored', 'refund used refund']);
});

test('takes a misspelt stop word for one, and says nothing of it', () => {
  expect(read('woudl you cancel it')).toEqual([
    'woudl ignored',
    'you ignored',
    'cancel used cancel',
    'it ignored',
  ]);
});

test('does not boast of a guess that no answer owes anything to', () => {
  expect(read('mein Paket ist weg')).toEqual(['mein ignored', 'Paket ignored', 'ist ignored', 'weg ignored']);
  const before = read('refnud of my voucher');
  expect(before[0]).toBe('refnud corrected refund');
  expect(read('refnud of my voucher', { without: ['pay-refund'] })[0]).toBe('refnud ignored');
  expect(read('refnud of my voucher', { section: 'Account' })[0]).toBe('refnud ignored');
});

test('leaves words as they are when told to, in whatever spelling, and the others not', () => {
  expect(read('refnud parcle', { keep: ['REFNUD'] })).toEqual(['refnud ignored', 'parcle corrected parcel']);
  expect(read('refnud parcle', { keep: ['parcle', 'refnud'] })).toEqual(['refnud ignored', 'parcle ignored']);
  expect(read('refund parcel', { keep: ['refund', 'refnud'] })).toEqual([
    'refund used refund',
    'parcel used parcel',
  ]);
});

const vocabulary = faq.articles.flatMap(({ question }) => question.match(/\p{L}+/gu) ?? []);
const typed = fc
  .record({
    word: fc.constantFrom(...vocabulary),
    at: fc.nat(12),
    letter: fc.constantFrom('', 'x', 'é', 'Q'),
  })
  .map(({ word, at, letter }) => word.slice(0, at) + letter + word.slice(at + 1));
const between = fc.constantFrom(' ', ' ', ', ', '?! ', ' 👩‍👧 ', '\n', ' \u202e ', ' … ', '/', '=');
const query = fc
  .array(fc.tuple(typed, between), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));

test('says of every word of a query, in order and at its place, how it was read', () => {
  fc.assert(
    fc.property(query, (text) => {
      let last = 0;
      for (const word of search.find(text).understood) {
        expect(text.slice(last, word.start)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(word.text).toBe(text.slice(word.start, word.end));
        expect(word.text).toMatch(/^[\p{L}\p{N}]/u);
        if (word.kind === 'ignored') expect(word.as).toEqual([]);
        else expect(word.as.length).toBeGreaterThan(0);
        last = word.end;
      }
      expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
    { numRuns: 300 },
  );
});

test('never corrects a word that is to be kept, nor one that is right', () => {
  fc.assert(
    fc.property(query, (text) => {
      const words = search.find(text).understood;
      const corrected = words.filter(({ kind }) => kind === 'corrected').map(({ text }) => text);
      expect(vocabulary.filter((word) => corrected.includes(word))).toEqual([]);
      const again = search.find(text, { keep: corrected }).understood;
      expect(again.filter(({ kind, text }) => kind === 'corrected' && corrected.includes(text))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
