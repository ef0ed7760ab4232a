import type { SitePage } from '../pages/site-page.js';

/** The path of a page, as patterns see it. */
export function pagePath({ context: { url } }: SitePage): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '') || '/';
}
