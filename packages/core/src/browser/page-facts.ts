import { redact } from '../feedback/scrub.js';
import { dom } from './dom-access.js';
import { tidy } from './page-text.js';

/** What a page says of itself in its head. */
export function readDescription(document: Document): string {
  const { find, findFirstIn, attribute } = dom();
  const head = find(document, 'head');
  const meta =
    head &&
    (findFirstIn(head, 'meta[name="description" i]') ??
      findFirstIn(head, 'meta[property="og:description" i]'));
  return meta === null ? '' : redact(tidy((attribute(meta, 'content') ?? '').slice(0, 2_000))).slice(0, 500);
}

/** Its language, if that is one: what a page claims is given to nobody who would throw at it. */
export function readLanguage(document: Document): string {
  const root = dom().root(document);
  if (root === null) return '';
  const said = dom().attribute(root, 'lang') ?? dom().attribute(root, 'xml:lang') ?? '';
  const language = said.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(language) ? language : '';
}

/**
 * Whether the server said of this page that it does not exist. Known of the document that was loaded, hence only while
 * its own address is shown.
 */
export function isNotFound(document: Document): boolean {
  const view = dom().view(document);
  if (!view || view.document !== document) return false;
  try {
    const [entry] = view.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (entry === undefined || (entry.responseStatus !== 404 && entry.responseStatus !== 410)) return false;
    const { pathname, search } = new URL(entry.name);
    return pathname === view.location.pathname && search === view.location.search;
  } catch {
    // No such measurement here: nothing is known.
    return false;
  }
}
