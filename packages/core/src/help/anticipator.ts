// What a page loads to offer answers by itself: one door, so that it becomes one chunk.
export { createAnticipator } from '../anticipation/create-anticipator.js';
export { CONFIDENT } from '../anticipation/weights.js';
export { followPage } from './offering.js';
// Search comes first and with it what both share, which then lies in its chunk, not in a third one.
export * from './ranker.js';
