// What it takes to read a page and to watch it: one door, so that it becomes one chunk.
export { readPage } from './read-page.js';
export { watchPage } from './watch-page.js';
