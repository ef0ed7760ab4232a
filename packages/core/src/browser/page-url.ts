import { redactPath } from '../feedback/scrub.js';

/**
 * The page's address as far as it says what the page is: no credentials, no query, no fragment but a route
 * (`#/orders`), and no mail address or token in its path.
 */
export function pageUrl({ location, baseURI }: Document): string {
  const { origin, pathname, protocol, hash } = location ?? new URL(baseURI);
  // Opaque origins (`about:`, `file:`) call themselves "null".
  const root = origin === 'null' ? protocol : origin;
  const route = /^#!?\//.test(hash) ? `#${redactPath(hash.slice(1).replace(/\?.*$/s, ''))}` : '';
  return root + redactPath(pathname) + route;
}
