import type { PageContext } from '@helpahead/core';

/** A page of the site, read as the widget would read it. */
export interface SitePage {
  /** Where it came from: a file, or an address. */
  source: string;
  context: PageContext;
}

/** The pages of a site, and what became of everything else that was met on the way. */
export interface SitePages {
  pages: SitePage[];
  /** Asked for, and not read. */
  failed: Unread[];
  /** Passed over on purpose. */
  skipped: Unread[];
}

/** Something that is not among the pages, and why. */
export interface Unread {
  source: string;
  reason: string;
}

/** How far to go. */
export interface Limits {
  /** @default 1000 */
  pages: number;
  /** Links from the first page. @default 5 */
  depth: number;
  /** Milliseconds for one answer. @default 10_000 */
  timeout: number;
}

export const usualLimits: Limits = { pages: 1_000, depth: 5, timeout: 10_000 };

/** One page for each path: a trailing slash, a query and a fragment make no other page for the help. */
export function pathKey(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/(?<=.)\/+$/, '');
}
