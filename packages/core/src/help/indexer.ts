// What a page loads to make a raw FAQ searchable: one door, so that it becomes one chunk.
export { indexFaq, loadLanguage } from '../search/index-faq.js';
