import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlainText } from './plain-text.js';

test('leaves the words a reader sees', () => {
  const cases = [
    ['# Refunds\n\nWe **refund** _within_ `five` ~~six~~ days.', 'Refunds We refund within five six days.'],
    [
      '1. Open [Settings](/settings "x")\n2. Choose ![icon](a.png) *Delete*',
      'Open Settings Choose icon Delete',
    ],
    ['- one\n- two\n  * three', 'one two three'],
    ['> quoted\n> text', 'quoted text'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
    ['```js\nlet x\n```', 'let x'],
    [
      'See <https://example.com/a> or <b>call</b> us &amp; wait',
      'See https://example.com/a or call us & wait',
    ],
    ['snake_case_name and 2 * 3', 'snake_case_name and 2 3'],
    ['\\*not emphasis\\*', '*not emphasis*'],
    ['Title\n=====\n\ntext\n\n---\n\nmore', 'Title text more'],
    ['[1]: https://example.com\nText [link][1]', 'Text link'],
    ['Plain text,\nas it is.', 'Plain text, as it is.'],
    ['', ''],
  ];
  for (const [markdown, plain] of cases) expect(toPlainText(markdown ?? '')).toBe(plain);
});

test('fills facts in, and context with its fallback', () => {
  const facts = { days: { value: 'five days' } };
  expect(toPlainText('Within {{facts.days}}, {{context.name|dear customer}}.', facts)).toBe(
    'Within five days, dear customer.',
  );
  expect(toPlainText('{{facts.constructor}}', facts)).toBe('{{facts.constructor}}');
});

test('takes time in proportion to the text, whatever is in it', () => {
  for (const part of [
    '[',
    '![](',
    '<a ',
    '**',
    '> ',
    '{{facts.',
    '- ',
    '`',
    '_a',
    '\\',
    '|',
    '&',
    '[a][',
    '1. ',
  ]) {
    const [short, long] = [50_000, 200_000].map((length) => {
      const text = part.repeat(length / part.length);
      const start = process.cpuUsage();
      toPlainText(text);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    });
    // Four times the text: with room for noise, far from the sixteen times of a quadratic pattern.
    expect(long ?? 0, part).toBeLessThan(11 * Math.max(short ?? 0, 4000));
  }
});

test('never throws and leaves no line breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab \n*_`[]()<>!|#->{}.\\&') }), (text) => {
      expect(toPlainText(text)).not.toMatch(/\n/);
    }),
    { numRuns: 500 },
  );
});
