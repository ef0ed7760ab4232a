// What it takes to watch a page: one door, so that it becomes one chunk beside the one that reads it. Watching for signs
// of need is a third, which takes from this one what it needs.
import type { PageContext } from '../anticipation/suggestion.js';
import type { SignWatch, WantedSigns } from '../help/platform.js';
import { dom } from './dom-access.js';
import { watchRoute } from './watch-page.js';

export { readTrail } from './trail.js';
export { watchPage } from './watch-page.js';

/** Brings the watch and starts it. */
export async function watchSigns(
  readPage: (document: Document) => PageContext,
  wanted: WantedSigns,
  onChange: () => void,
): Promise<SignWatch> {
  const signs = await import('./signs.js');
  return signs.watchSigns(window, wanted, onChange, {
    dom: dom(),
    readErrors: () => readPage(document).errors,
    watchRoute: (onRoute) => watchRoute(window, onRoute),
  });
}
