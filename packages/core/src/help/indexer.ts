// What a page loads to open a raw FAQ and make it searchable: one door, so that it becomes one chunk.

export { loadLanguage } from '../search/index-faq.js';
export { createOpener } from './open-faq.js';
// The ranker comes with every FAQ, raw or built: what both need then lies in its chunk, not in a third one.
export * from './ranker.js';
