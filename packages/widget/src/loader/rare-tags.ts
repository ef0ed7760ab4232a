// What few tags need: one file per language, or an FAQ that stands in the page itself.
export { bestLanguage } from '@helpahead/core';
export { findPageFaq } from '../widget/page-faq.js';
