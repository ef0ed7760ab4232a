import { createLanguage, type Language, type LanguageData } from './language.js';

const languages = new Map<string, Language>();
const plain = createLanguage({});

/** The language of a BCP 47 tag; one that was not added has no stop words and no stems, and still works. */
export function languageOf(tag: string): Language {
  return languages.get(codeOf(tag)) ?? plain;
}

/** Makes a language known to all that is built or searched from now on. */
export function addLanguage(tag: string, data: LanguageData): void {
  languages.set(codeOf(tag), createLanguage(data));
}

/** `pt` of `pt-BR`. */
export function codeOf(tag: string): string {
  return tag.toLowerCase().split('-', 1).join();
}
