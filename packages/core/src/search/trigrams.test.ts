import { expect, test } from 'vitest';
import { trigramLikeness, trigramsOf } from './trigrams.js';

const alike = (one: string, other: string) =>
  trigramLikeness(trigramsOf(one.split(' ')), trigramsOf(other.split(' ')));

test('finds a text like itself, and unlike one that shares nothing', () => {
  expect(alike('reset my password', 'reset my password')).toBe(1);
  expect(alike('reset', 'invoice')).toBe(0);
  expect(alike('', '')).toBe(0);
});

test('finds words alike that no stem brings together', () => {
  expect(alike('translation', 'translator')).toBeGreaterThan(0.5);
  expect(alike('refund', 'refnud')).toBeGreaterThan(alike('refund', 'reason'));
});

test('counts what two texts share over the mean of both', () => {
  // " ab", "abc", "bc " and " ab", "abd", "bd ": one of three.
  expect(alike('abc', 'abd')).toBeCloseTo(1 / 3);
});

test('tells scripts of many characters apart as well', () => {
  expect(alike('退款 多久', '退款 多久')).toBe(1);
  expect(alike('退款', '密码')).toBe(0);
});
