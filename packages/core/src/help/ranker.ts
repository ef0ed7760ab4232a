// What a page loads to search: one door, so that it becomes one chunk.
export { createSearch } from '../search/create-search.js';
export { loadLanguage } from '../text/load-language.js';
export { loadRelatedWords } from '../text/related-words.js';
