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

/** Splits texts of one language into words. Scripts without spaces go through `Intl.Segmenter` where there is one. */
export function createTokenizer(language: string): (text: string) => Token[] {
  const elides = doesElide(language);
  let cut: Cut | undefined;
  return (text) => {
    const tokens: Token[] = [];
    const push = (start: number, end: number) => {
      const word = fold(text.slice(start, Math.min(end, start + LONGEST_WORD)));
      if (word) tokens.push({ start, end, word });
    };
    const isSpaced = !UNSPACED.test(text);
    // A call for each word is several times faster than the matches of `matchAll`.
    text.replace(WORD, (run, at: number) => {
      if (isSpaced || !UNSPACED.test(run)) {
        push(at + ((elides && ELISION.exec(run)?.[0].length) || 0), at + run.length);
      } else {
        cut ??= createCut(language);
        for (const [start, part] of cut(run)) push(at + start, at + start + part.length);
      }
      return '';
    });
    return tokens;
  };
}

/** Whether words of the language melt together at an apostrophe. */
export function doesElide(language: string): boolean {
  return /^(?:fr|it|ca)\b/i.test(language);
}

/** Cuts a run of letters without spaces into parts, each with its place. */
type Cut = (run: string) => [start: number, part: string][];

function createCut(language: string): Cut {
  try {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    return (run) => Array.from(segmenter.segment(run), ({ index, segment }) => [index, segment]);
  } catch {
    // No segmenter in this browser, or a tag it does not know.
    return pairs;
  }
}

/** A letter with the marks on it; the vowels of Thai and Lao that belong to the letter before them are letters too. */
const MARKED = /.[\p{M}\u0e33\u0eb3]*/gsu;

/** Pairs of neighbouring characters: the same text always yields the same ones, which is all that matching needs. */
function pairs(run: string): [number, string][] {
  const characters = run.match(MARKED) ?? [];
  const last = Math.max(1, characters.length - 1);
  let start = 0;
  return characters.slice(0, last).map((character, at) => {
    const pair: [number, string] = [start, character + (characters[at + 1] ?? '')];
    start += character.length;
    return pair;
  });
}
