import { describe, expect, it } from 'vitest';
import { directionOf, fillIn } from './messages.js';

describe('fillIn', () => {
  it('puts values in by their place, and leaves a place without a value', () => {
    expect(fillIn('{1} before {0}, {2}', 'a', 5)).toBe('5 before a, {2}');
  });

  it('isolates a value where it or the text around it reads from the right', () => {
    expect(fillIn('This page says “{0}”', 'الدفع')).toBe('This page says “\u2068الدفع\u2069”');
    expect(fillIn('بعמוד „{0}”', 'Declined.')).toBe('بعמוד „\u2068Declined.\u2069”');
    expect(fillIn('This page says “{0}”', 'Declined.')).toBe('This page says “Declined.”');
  });

  it('lets no value turn round the text that it stands in', () => {
    expect(fillIn('Says “{0}” here', '\u202eesrever\u2069\u2069')).toBe('Says “\u2068esrever\u2069” here');
  });
});

it('reads Arabic, Hebrew and their like from the right, in every variety, and others from the left', () => {
  expect(['ar', 'ar-EG', 'HE', 'fa_IR', 'ur'].map(directionOf)).toEqual(Array(5).fill('rtl'));
  expect(['en', 'ja', 'zh-Hans', 'arn', ''].map(directionOf)).toEqual(Array(5).fill('ltr'));
});
