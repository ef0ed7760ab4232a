// The door `@helpahead/core/page`: what it takes to read a page, by itself, so that it becomes one chunk.
export { readPage } from './read-page.js';
