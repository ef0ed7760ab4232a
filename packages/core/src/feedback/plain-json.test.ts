import { afterEach, expect, it } from 'vitest';
import { plainJson } from './plain-json.js';

const prototypes = [Array.prototype, String.prototype] as { toJSON?: () => string }[];

afterEach(() => {
  for (const prototype of prototypes) delete prototype.toJSON;
});

it('writes JSON as it should be on a page where an old library has changed it', () => {
  const value = { hits: ['a', 'b'], query: 'x', answers: { one: ['y'] }, at: 1 };
  for (const prototype of prototypes) prototype.toJSON = () => 'spoilt';
  expect(JSON.stringify(value)).toContain('spoilt');
  const text = plainJson(value);
  for (const prototype of prototypes) delete prototype.toJSON;
  expect(JSON.parse(text)).toEqual(value);
});
