import { describe, expect, it } from 'vitest';
import { contentHash } from '../faq/content-hash.js';
import type { Article, Faq } from '../faq/faq.js';
import { findOutdated } from './outdated.js';

const original: Article = { id: 'refund', question: 'When is my money back?', answer: 'Within five days.' };
const translation: Article = {
  id: 'refund',
  question: 'Wann ist mein Geld zurück?',
  answer: 'Binnen fünf Tagen.',
  translatedFrom: contentHash(original),
};
const faqOf = (language: string, ...articles: Article[]): Faq => ({ schemaVersion: 1, language, articles });

describe('an outdated translation', () => {
  it('is none while its original says the same', () => {
    const de = faqOf('de', translation);
    expect(findOutdated(de, [faqOf('en', original), de])).toEqual([]);
  });

  it('is one whose original says something else now, and is told what that is', () => {
    const changed = { ...original, answer: 'Within three days.' };
    const de = faqOf('de', translation);
    const en = faqOf('en', changed);
    expect(findOutdated(de, [en, de])).toEqual([{ id: 'refund', now: contentHash(changed) }]);
    expect(findOutdated(en, [en, de])).toEqual([]);
  });

  it('is not judged by other translations, nor where nobody has the original', () => {
    const de = faqOf('de', translation);
    const fr = faqOf('fr', { ...translation, question: 'Et mon argent ?' });
    expect(findOutdated(de, [de, fr, faqOf('en', original)])).toEqual([]);
    expect(findOutdated(de, [de])).toEqual([]);
  });
});
