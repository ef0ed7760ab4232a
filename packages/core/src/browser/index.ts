/** The door `@helpahead/core/browser`: the one port to a page. */
export {
  type BrowserPlatformOptions,
  browserPlatform,
  type PageReader,
  readResponse,
} from './browser-platform.js';
export { readPage } from './read-page.js';
