import { fold } from './fold.js';

/** What the ranker knows of a language. Everything here works on folded words. */
export interface Language {
  /** Words that say little; they count, but little. */
  stopWords: ReadonlySet<string>;
  /** Brings the forms of a word together; need not be a word. */
  stem(word: string): string;
}

/** As written in a language's file; words in any spelling. */
export interface LanguageData {
  stopWords?: string;
  stem?(word: string): string;
}

export function createLanguage({ stopWords = '', stem = (word) => word }: LanguageData): Language {
  return {
    stopWords: new Set(words(stopWords)),
    stem,
  };
}

/** Folded, from a list with spaces between. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean).map(fold);
}
