import { redactPath } from '../feedback/scrub.js';
import { dom } from './dom-access.js';

/** Where the document is; one that no window shows, and that nobody gave an address, is nowhere. */
function addressOf(document: Document): Pick<URL, 'origin' | 'pathname' | 'protocol' | 'hash'> | undefined {
  if (document.location?.pathname !== undefined) return document.location;
  try {
    return new URL(dom().baseURI(document));
  } catch {
    return undefined;
  }
}

/**
 * The page's address as far as it says what the page is: no credentials, no query, no fragment but a route
 * (`#/orders`), and no mail address or token in its path. Empty for a parsed document without an address.
 */
export function pageUrl(document: Document): string {
  const address = addressOf(document);
  if (address === undefined) return '';
  const { origin, pathname, protocol, hash } = address;
  // Opaque origins (`about:`, `file:`) call themselves "null".
  const root = origin === 'null' ? protocol : origin;
  const route = /^#!?\//.test(hash) ? `#${redactPath(hash.slice(1).replace(/\?.*$/s, ''))}` : '';
  return root + redactPath(pathname) + route;
}
