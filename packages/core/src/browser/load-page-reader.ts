import type { PageReader } from './browser-platform.js';

/** Brings what reads a page and watches it; a chunk of its own in a page. */
export const loadPageReader = (): Promise<PageReader> => import('./page.js');
