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

/** A stemmer that takes off the first ending that fits, if at least `least` letters stay. */
export function endingStemmer(endings: string, least = 3): (word: string) => string {
  const list = words(endings).sort((a, b) => b.length - a.length);
  return (word) => {
    const ending = list.find(
      (candidate) => word.length - candidate.length >= least && word.endsWith(candidate),
    );
    return ending ? word.slice(0, word.length - ending.length) : word;
  };
}

/** Folded, from a list with spaces between. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean).map(fold);
}
