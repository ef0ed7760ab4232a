/** The ranker by itself: search without typo tolerance, and anticipation. Pass a `TypoFinder` to `createSearch`. */
export { createAnticipator } from './anticipation/create-anticipator.js';
export { matchesPath } from './anticipation/path-pattern.js';
export { buildIndex, indexSteps } from './search/build-index.js';
export { createSearch } from './search/create-search.js';
