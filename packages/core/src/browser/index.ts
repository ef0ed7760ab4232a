/** The door `@helpahead/core/browser`: the one port to a page. */
export { type BrowserPlatformOptions, browserPlatform, type PageReader } from './browser-platform.js';
export { readPage } from './read-page.js';
