// What it takes to read a page: one door, so that it becomes one chunk.
export { readPage } from './read-page.js';
