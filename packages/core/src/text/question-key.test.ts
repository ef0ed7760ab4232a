import { expect, it } from 'vitest';
import { questionKey, tellingWords } from './question-key.js';

it.each([
  ['en', 'Where is my refund?', 'where are my REFUNDS'],
  ['en', 'gift card balance', 'the balance of a gift card'],
  ['de', 'Wo ist meine Rechnung?', 'wo sind meine Rechnungen'],
  ['fr', 'Où est ma commande ?', 'où sont mes commandes'],
  ['xx', 'Foo bar', 'bar, foo!'],
])('is one for the same stems in another order, case and form (%s)', (language, one, other) => {
  expect(questionKey(one, language)).toBe(questionKey(other, language));
});

it('differs where another thing is asked', () => {
  expect(questionKey('cancel my order', 'en')).not.toBe(questionKey('track my order', 'en'));
});

it('keeps the words of a question that has no telling ones, and a text without words', () => {
  expect(questionKey('how to', 'en')).not.toBe('');
  expect(questionKey('🙂', 'en')).toBe('🙂');
  expect(questionKey('   ', 'en')).toBe('');
});

it('is never long, whatever was typed', () => {
  expect(questionKey('wörter '.repeat(500) + 'x'.repeat(5_000), 'de').length).toBeLessThanOrEqual(120);
});

it('names the words that tell something, in order and with what their forms share', () => {
  expect(tellingWords('Where are my Refunds, and the refund?', 'en')).toEqual([
    { word: 'refunds', stem: 'refund' },
    { word: 'refund', stem: 'refund' },
  ]);
  expect(tellingWords('where is it', 'en')).toEqual([]);
});
