import { words } from './language.js';
import { codeOf } from './language-of.js';

/** Groups of everyday words that visitors use for one another; folded. */
export type RelatedWords = readonly (readonly string[])[];

const none: RelatedWords = [];
const known = new Map<string, RelatedWords>();

/** Those of a BCP 47 tag; the same array until others are added. */
export function relatedWordsOf(tag: string): RelatedWords {
  return known.get(codeOf(tag)) ?? none;
}

/** @param list groups separated by `;`, words by white space */
export function addRelatedWords(tag: string, list: string): void {
  known.set(codeOf(tag), list.split(';').map(words));
}

/**
 * Brings the related words of a language, a chunk of its own in a page: all that is searched from then on knows them.
 * Resolves at once for a language that has none; rejects when the chunk does not arrive, and may be asked again.
 */
export async function loadRelatedWords(tag: string): Promise<void> {
  if (relatedWordsOf(tag) !== none || codeOf(tag) !== 'en') return;
  addRelatedWords(tag, (await import('./related/en.js')).related);
}
