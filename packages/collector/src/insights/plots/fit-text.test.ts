import { expect, test } from 'vitest';
import { fitText, tameMarks } from './fit-text.js';

const inside = (text: string) => text.slice(1, -1);

test('cuts what does not fit, never within a character', () => {
  expect(inside(fitText('short', 200))).toBe('short');
  expect(inside(fitText('a long question about parcels', 80))).toMatch(/^a long.*…$/);
  expect(inside(fitText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 20))).toBe('👩‍👩‍👧…');
});

test('isolates the direction of a text', () => {
  expect(fitText('متى', 100)).toBe('\u2068متى\u2069');
});

test('leaves what scripts need, and takes what is stacked to paint over others', () => {
  expect(tameMarks('ệ שָׁלוֹם นี้')).toBe('ệ שָׁלוֹם นี้');
  expect(tameMarks(`a${'\u0336'.repeat(40)}`)).toBe(`a${'\u0336'.repeat(4)}`);
});
