import { expect, test } from 'vitest';
import { addressPrefix, clientAddress } from './address.js';

test.each([
  ['203.0.113.77', '203.0.113'],
  ['::ffff:203.0.113.77', '203.0.113'],
  ['2001:db8:abcd:12::1', '2001:db8:abcd'],
  ['2001:0db8:00ab::', '2001:db8:ab'],
  ['2001::1', '2001:0:0'],
  ['::1', '0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0'],
  ['', 'unknown'],
  [undefined, 'unknown'],
  ['not an address', 'unknown'],
])('knows %s by its network only: %s', (address, prefix) => {
  expect(addressPrefix(address)).toBe(prefix);
});

test('believes only what trusted servers appended', () => {
  const forwarded = '6.6.6.6, 203.0.113.7, 10.0.0.2';
  expect(clientAddress('10.0.0.1', forwarded, 0)).toBe('10.0.0.1');
  expect(clientAddress('10.0.0.1', forwarded, 1)).toBe('10.0.0.2');
  expect(clientAddress('10.0.0.1', forwarded, 2)).toBe('203.0.113.7');
  expect(clientAddress('10.0.0.1', '203.0.113.7', 3)).toBe('10.0.0.1');
  expect(clientAddress('10.0.0.1', undefined, 2)).toBe('10.0.0.1');
});
