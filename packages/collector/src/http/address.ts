import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network a visitor comes from: the first three numbers of an IPv4 address, the first three groups (48 bits) of
 * an IPv6 one. Anything else is one network called `unknown`.
 */
export function addressPrefix(address: string | undefined): string {
  const plain = (address ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  const withoutZone = plain.split('%')[0] ?? '';
  return isIPv6(withoutZone) ? firstGroups(withoutZone) : 'unknown';
}

function firstGroups(address: string): string {
  const [before = '', after] = address.toLowerCase().split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array<string>(zeros).fill('0'), ...tail];
  return groups
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * The visitor's address. `proxies` says how many servers of ours stand in front: each appends the address it saw to
 * `X-Forwarded-For`, so the visitor's is that many from the end; what stands before it anybody may have written.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string | undefined {
  if (proxies === 0 || forwardedFor === undefined) return socketAddress;
  return forwardedFor.split(',').at(-proxies)?.trim() ?? socketAddress;
}
