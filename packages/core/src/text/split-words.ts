import { createTokenizer, doesElide } from './tokenize.js';

/** Texts with nothing in them but plain letters, digits and punctuation, be it typographic. */
const EASY = /^[\0-\x7f\u2010-\u2027]*$/;

/** The words that a tokenizer finds, without their places: several times faster on easy texts, for indexing. */
export function createSplitter(language: string): (text: string) => readonly string[] {
  const tokenize = createTokenizer(language);
  const elides = doesElide(language);
  return (text) => {
    if (elides || !EASY.test(text)) return tokenize(text).map(({ word }) => word);
    const letters = text.toLowerCase().replace(/['’](?=[a-z])/g, '');
    return letters.match(/[a-z\d]{1,60}/g) ?? [];
  };
}
