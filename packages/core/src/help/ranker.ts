// What a page loads to rank: one door, so that it becomes one chunk.
export { buildIndex, createAnticipator, createSearch } from '../search.js';
