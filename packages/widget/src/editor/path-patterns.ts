/** A choice of where a pin counts. */
export interface PathChoice {
  /** As it goes into `pages` or `notPages`. */
  pattern: string;
  /** What it takes in, in the editor's words. */
  says: string;
}

/** A segment that names one of many: `4711`, `KL-20417`, and what reading the page has already replaced. */
const ids = /^:\w+$|^\d+$|^[^\d%]{0,5}\d{3,}[^\d%]?$|^(?=.*\d)[\da-f]{8,}$|^[\da-f]{8}-[\da-f-]{27}$/i;

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * The patterns that an editor may mean by "here", the likeliest first: with ids as `:id`, this very address, everything
 * below the place before the first id, or beside this page.
 *
 * @param url of the page, as it was read: no query, and ids that tell whose page it is are `:id` already
 * @example pathChoices('https://shop.example/orders/:id/return') // '/orders/:id/return', '/orders/*'
 */
export function pathChoices(url: string): PathChoice[] {
  const path = decode(url.replace(/^[a-z][\w+.-]*:(\/\/[^/?#]*)?/i, '').replace(/[?#].*/s, ''));
  const segments = path.split('/').filter(Boolean);
  const first = segments.findIndex((segment) => ids.test(segment));
  const exact = `/${segments.join('/')}`;
  const general = `/${segments.map((segment) => (ids.test(segment) ? ':id' : segment)).join('/')}`;
  const base = segments.slice(0, first < 0 ? Math.max(1, segments.length - 1) : first);
  const choices = [
    { pattern: general, says: first < 0 ? 'this page' : 'this page, whichever the id' },
    { pattern: exact, says: 'this address only' },
    {
      pattern: `/${[...base, '*'].join('/')}`,
      says: base.length > 0 ? `all of /${base.join('/')}` : 'every page',
    },
  ];
  return choices.filter(
    ({ pattern }, index) => choices.findIndex((other) => other.pattern === pattern) === index,
  );
}
