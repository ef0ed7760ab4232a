// What a page loads to make a raw FAQ searchable: one door, so that it becomes one chunk.
export { fillFacts } from '../faq/fill-facts.js';
export { indexFaq, loadLanguage } from '../search/index-faq.js';
// The ranker comes with every FAQ, raw or built: what both need then lies in its chunk, not in a third one.
export * from './ranker.js';
