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

/**
 * What questions in different words of the same stems have in common: "Where's my refund?" and "where are my refunds" are
 * one. The stems of the telling words, each once, in the order of the alphabet; of all words where none is telling; of a
 * text without words (an emoji) the text itself. Folded, at most 120 UTF-16 units.
 *
 * @param language BCP 47
 */
export function questionKey(text: string, language: string): string {
  addAllLanguages();
  const { stopWords, stem } = languageOf(language);
  const words = tokenizerOf(language)(text).map(({ word }) => word);
  const telling = words.filter((word) => !stopWords.has(word));
  const stems = new Set((telling.length > 0 ? telling : words).map(stem));
  const key = [...stems].sort().join(' ');
  return (key === '' ? fold(text.trim()) : key).slice(0, LONGEST);
}
