import { addAllLanguages } from './all-languages.js';
import { fold } from './fold.js';
import { languageOf } from './language-of.js';
import { createTokenizer, type Token } from './tokenize.js';

const LONGEST = 120;
/** More languages than a site has; beyond it, somebody makes them up. */
const MOST_LANGUAGES = 50;

/** Segmenters are dear to make. */
const tokenizers = new Map<string, (text: string) => Token[]>();

function tokenizerOf(language: string): (text: string) => Token[] {
  const known = tokenizers.get(language) ?? createTokenizer(language);
  if (tokenizers.size < MOST_LANGUAGES) tokenizers.set(language, known);
  return known;
}

/** A word that tells what a text is about, and the stem that its other forms share. */
export interface TellingWord {
  /** Folded: lower case, without accents. */
  word: string;
  stem: string;
}

/**
 * The words of a text that tell something, in order: all but the language's stop words.
 *
 * @param language BCP 47
 */
export function tellingWords(text: string, language: string): TellingWord[] {
  const { words, isTelling } = wordsOf(text, language);
  return words.filter(isTelling);
}

/**
 * What questions in different words of the same stems have in common: "Where's my refund?" and "where are my refunds" are
 * one. The stems of the telling words, each once, in the order of the alphabet; of all words where none is telling; of a
 * text without words (an emoji) the text itself. Folded, at most 120 UTF-16 units.
 *
 * @param language BCP 47
 */
export function questionKey(text: string, language: string): string {
  const { words, isTelling } = wordsOf(text, language);
  const telling = words.filter(isTelling);
  const stems = new Set((telling.length > 0 ? telling : words).map(({ stem }) => stem));
  const key = [...stems].sort().join(' ');
  return (key === '' ? fold(text.trim()) : key).slice(0, LONGEST);
}

function wordsOf(text: string, language: string) {
  addAllLanguages();
  const { stopWords, stem } = languageOf(language);
  const words = tokenizerOf(language)(text).map(({ word }): TellingWord => ({ word, stem: stem(word) }));
  return { words, isTelling: ({ word }: TellingWord) => !stopWords.has(word) };
}
