import { expect, test } from 'vitest';
import { compare } from './stored-ids.ts';

test('tells lost, doubled and strange ids apart', () => {
  const compared = compare(['a', 'b', 'b', 'x'], {
    made: new Set(['a', 'b', 'c', 'd']),
    kept: ['a', 'b', 'c'],
  });
  expect(compared).toEqual({ lost: ['c'], doubled: ['b'], strange: ['x'] });
});
