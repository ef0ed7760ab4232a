import { fold } from './fold.js';

/** A word of a text: where it stands (UTF-16 units, end exclusive) and its folded form. */
export interface Token {
  start: number;
  end: number;
  word: string;
}

/** A letter or digit, then whatever may stand inside a word: marks, apostrophes, joiners, the soft hyphen. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]|['’](?=\p{L}))*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** `l'` of l'article, `qu'` of qu'est-ce: an article or pronoun that melted into the word after it. */
const ELISION = /^\p{L}{1,2}['’](?=\p{L}{2})/u;
/** Nobody types or titles a longer word; a longer run is noise and would only cost time. */
const LONGEST_WORD = 60;

/** Texts with nothing in them but plain letters, digits and punctuation, be it typographic. */
const EASY = /^[\0-\x7f\u2010-\u2027]*$/;

/** Splits texts of one language into words. Scripts without spaces go through `Intl.Segmenter` where there is one. */
export function createTokenizer(language: string): (text: string) => Token[] {
  const elides = doesElide(language);
  let segmenter: Intl.Segmenter | undefined;
  const cut = (run: string): { start: number; end: number }[] => {
    segmenter ??= createSegmenter(language);
    return segmenter ? segments(run, segmenter) : bigrams(run);
  };
  return (text) => {
    const tokens: Token[] = [];
    const isSpaced = !UNSPACED.test(text);
    // A call for each word is several times faster than the matches of `matchAll`.
    text.replace(WORD, (run, at: number) => {
      if (!isSpaced && UNSPACED.test(run)) {
        for (const { start, end } of cut(run)) push(tokens, text, at + start, at + end);
      } else {
        const skip = elides ? (ELISION.exec(run)?.[0].length ?? 0) : 0;
        push(tokens, text, at + skip, at + run.length);
      }
      return '';
    });
    return tokens;
  };
}

/** The same words without their places, several times faster on easy texts: for indexing. */
export function createSplitter(language: string): (text: string) => readonly string[] {
  const tokenize = createTokenizer(language);
  const elides = doesElide(language);
  return (text) => {
    if (elides || !EASY.test(text)) return tokenize(text).map(({ word }) => word);
    return (
      text
        .toLowerCase()
        .replace(/['’](?=[a-z])/g, '')
        .match(/[a-z\d]{1,60}/g) ?? []
    );
  };
}

function doesElide(language: string): boolean {
  return /^(?:fr|it|ca)\b/i.test(language);
}

function push(tokens: Token[], text: string, start: number, end: number): void {
  const word = fold(text.slice(start, Math.min(end, start + LONGEST_WORD)));
  if (word) tokens.push({ start, end, word });
}

function createSegmenter(language: string): Intl.Segmenter | undefined {
  if (typeof Intl === 'undefined' || !Intl.Segmenter) return undefined;
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

function segments(run: string, segmenter: Intl.Segmenter): { start: number; end: number }[] {
  const words = [];
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    if (isWordLike !== false) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

/** Pairs of neighbouring characters: the same text always yields the same pairs, which is all that matching needs. */
function bigrams(run: string): { start: number; end: number }[] {
  const characters = [...run];
  const pairs = [];
  let start = 0;
  for (const [position, character] of characters.entries()) {
    const next = characters[position + 1] ?? '';
    if (next || characters.length === 1) pairs.push({ start, end: start + character.length + next.length });
    start += character.length;
  }
  return pairs;
}
