import type { LanguageData } from './language.js';

/**
 * Where the other languages are: apart, because what every search loads has no bytes to spare for it.
 * Norwegian is one language under three codes.
 */
export const files: ReadonlyMap<string, () => Promise<{ data: LanguageData }>> = new Map([
  ['cs', () => import('./languages/cs.js')],
  ['da', () => import('./languages/da.js')],
  ['fi', () => import('./languages/fi.js')],
  ['ko', () => import('./languages/ko.js')],
  ['nb', () => import('./languages/nb.js')],
  ['nn', () => import('./languages/nb.js')],
  ['no', () => import('./languages/nb.js')],
  ['pl', () => import('./languages/pl.js')],
  ['ru', () => import('./languages/ru.js')],
  ['sv', () => import('./languages/sv.js')],
  ['tr', () => import('./languages/tr.js')],
  ['uk', () => import('./languages/uk.js')],
]);
