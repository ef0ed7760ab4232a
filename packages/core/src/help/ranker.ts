// What a page loads to rank: one door, so that it becomes one chunk.
export { createAnticipator } from '../anticipation/create-anticipator.js';
export { createSearch } from '../search/create-search.js';
