// What it takes to read a page and to watch it: one door, so that it becomes one chunk. Watching for signs of need is
// another chunk, which takes from this one what it needs.
import type { SignWatch, WantedSigns } from '../help/platform.js';
import { dom } from './dom-access.js';
import { readPage } from './read-page.js';
import { watchRoute } from './watch-page.js';

export { readTrail } from './trail.js';
export { watchPage } from './watch-page.js';
export { readPage };

/** Brings the watch and starts it. */
export async function watchSigns(
  window: Window,
  wanted: WantedSigns,
  onChange: () => void,
): Promise<SignWatch> {
  const signs = await import('./signs.js');
  return signs.watchSigns(window, wanted, onChange, {
    dom: dom(),
    readErrors: () => readPage(window.document).errors,
    watchRoute: (onRoute) => watchRoute(window, onRoute),
  });
}
