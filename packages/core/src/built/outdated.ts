import { contentHash } from '../faq/content-hash.js';
import type { Faq } from '../faq/faq.js';

/** A translation that tells from which words of its original it was made, and what it would be made from now. */
export interface OutdatedTranslation {
  id: string;
  /** Content hash of the original as it is now. */
  now: string;
}

/**
 * Translations whose original has changed since: they name the content hash of what they were made from
 * (`translatedFrom`), and no article of the same id in another language has it any more. Where no other language has the
 * article, nobody knows.
 */
export function findOutdated(faq: Faq, all: readonly Faq[]): OutdatedTranslation[] {
  return faq.articles.flatMap(({ id, translatedFrom }) => {
    if (!translatedFrom) return [];
    const others = all
      .filter((other) => other !== faq)
      .flatMap(({ articles }) => articles.find((article) => article.id === id) ?? []);
    // A translation is no original, unless there are only translations.
    const originals = others.filter((article) => !article.translatedFrom);
    const hashes = (originals.length > 0 ? originals : others).map(contentHash);
    const [now] = hashes;
    return now === undefined || hashes.includes(translatedFrom) ? [] : [{ id, now }];
  });
}
