// What a page loads to open an FAQ that was built: one door, so that it becomes one chunk.
export { openBuilt as openFaq } from '../built/open-built.js';
// As for the indexer.
export * from './ranker.js';
export * from './service.js';
