import type { PageReader } from './browser-platform.js';

/** Brings what reads a page and what watches it, side by side: two chunks that share their foundations. */
export async function loadPageReader(): Promise<PageReader> {
  const [{ readPage }, { readTrail, watchPage, watchSigns }] = await Promise.all([
    import('./page.js'),
    import('./watch.js'),
  ]);
  return { readPage, readTrail, watchPage, watchSigns };
}
