// What a page loads to open a raw FAQ and make it searchable: one door, so that it becomes one chunk.

export { indexFaq } from '../search/index-faq.js';
export { openFaq } from './open-faq.js';
// Ranker and service come with every FAQ, raw or built: what is needed here and there lies in theirs, not in a third one.
export * from './ranker.js';
export * from './service.js';
