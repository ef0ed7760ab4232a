import type { LanguageData } from './language.js';
import { addLanguage, codeOf } from './language-of.js';

const FILES: ReadonlyMap<string, () => Promise<{ data: LanguageData }>> = new Map([
  ['ar', () => import('./languages/ar.js')],
  ['de', () => import('./languages/de.js')],
  ['en', () => import('./languages/en.js')],
  ['es', () => import('./languages/es.js')],
  ['fr', () => import('./languages/fr.js')],
  ['he', () => import('./languages/he.js')],
  ['it', () => import('./languages/it.js')],
  ['ja', () => import('./languages/ja.js')],
  ['nl', () => import('./languages/nl.js')],
  ['pt', () => import('./languages/pt.js')],
  ['zh', () => import('./languages/zh.js')],
]);

/**
 * Brings what is known of a language, a chunk of its own in a page; to be awaited before an index is built or read.
 * Changes nothing for a language nothing is known of; rejects when the chunk does not arrive, and may be asked again.
 */
export async function loadLanguage(tag: string): Promise<void> {
  const code = codeOf(tag);
  const bring = FILES.get(code) ?? (await import('./more-languages.js')).files.get(code);
  const file = await bring?.();
  if (file) addLanguage(tag, file.data);
}
