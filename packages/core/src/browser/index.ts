export { browserPlatform } from './browser-platform.js';
export { readPage } from './read-page.js';
