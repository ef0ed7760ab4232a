import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fill } from './fill.js';

const values = { facts: { time: { value: '14 days' } }, context: { name: 'Ada', orders: 3, gift: false } };

it.each([
  ['Within {{facts.time}}.', 'Within 14 days.'],
  ['{{ facts.time }} {{facts.time|soon}}', '14 days 14 days'],
  ['Hello {{context.name|you}}, {{context.orders|0}}, {{context.gift|?}}', 'Hello Ada, 3, false'],
  ['Order {{context.number|your order}}', 'Order your order'],
  ['{{facts.gone}} {{facts.gone|soon}} {{context.gone}}', '… soon …'],
  ['{{context.gone|}}!', '!'],
  ['{{context.toString|a}} {{facts.__proto__|b}} {{facts.constructor|c}}', 'a b c'],
  ['{{other.thing}} {a} {{facts}} {{', '{{other.thing}} {a} {{facts}} {{'],
])('fills %j', (text, filled) => expect(fill(text, values)).toBe(filled));

it('does not fill what was filled in', () => {
  expect(fill('{{context.a|x}}', { context: { a: '{{facts.b}}' }, facts: { b: { value: 'secret' } } })).toBe(
    '{{facts.b}}',
  );
  expect(fill('{{context.a|x}}', { context: { a: '$& $1' } })).toBe('$& $1');
});

it.each([
  ['[refund here](https://evil.example)', '\\[refund here\\]\\(https\\:\\/\\/evil\\.example\\)'],
  ['# Ada\n\n- Bo', '\\# Ada \\- Bo'],
  ['Zoë 李', 'Zoë 李'],
])('keeps what the host says of its visitor words in Markdown: %j', (name, expected) => {
  expect(fill('{{context.name|you}}', { context: { name }, isMarkdown: true })).toBe(expected);
});

it('leaves no template of ours in any text', () => {
  const piece = fc.constantFrom('{{', '}}', '{', '}', 'facts.', 'context.', 'a', '|', ' ', 'b');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(fill(pieces.join(''), {})).not.toMatch(/\{\{\s*(?:facts|context)\.[^{}]*\}\}/);
    }),
  );
});
