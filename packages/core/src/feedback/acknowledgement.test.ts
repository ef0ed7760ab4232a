import { expect, it } from 'vitest';
import { readAcknowledgement } from './acknowledgement.js';

it('reads accepted and rejected ids', () => {
  const { named, reasons } = readAcknowledgement(
    '{"accepted":["a"],"rejected":[{"id":"b","reason":"unknown kind"}]}',
  );
  expect([...named]).toEqual(['a', 'b']);
  expect(reasons).toEqual(['unknown kind']);
});

it.each([
  '',
  'OK',
  '<html>Sign in to this network</html>',
  'null',
  '7',
  '[]',
  '[{"id":"a"}]',
  '{"accepted":true}',
  '{"accepted":[1,null]}',
  '{"rejected":["a",null,{}]}',
  '{"accepted":"a"}',
])('takes %s for no acknowledgement', (text) => {
  expect([...readAcknowledgement(text).named]).toEqual([]);
});
