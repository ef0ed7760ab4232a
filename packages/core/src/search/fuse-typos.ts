import Fuse from 'fuse.js/basic';
import { editDistance } from './edit-distance.js';
import type { TypoFinder } from './search-result.js';

/** Shorter words have too many neighbours to guess from. */
const SHORTEST_WORD = 4;
/** From this length on two edits still leave a word recognisable. */
const LONG_WORD = 8;
const MOST_CANDIDATES = 8;

/** Words of one length, each with the letters it has as bits. */
interface Shelf {
  words: string[];
  letters: number[];
}
const shelvesOf = new WeakMap<readonly string[], Map<number, Shelf>>();

/**
 * Words of the vocabulary that a word may be a misspelling of, nearest first: Fuse.js over the few that have about
 * the same length and letters, checked by edit distance. One edit for words of four letters or more, two from
 * eight. The vocabulary is expected folded; it is prepared once for each array.
 */
export const fuseTypos: TypoFinder = (word, vocabulary) => {
  if (word.length < SHORTEST_WORD || /^\d+$/.test(word)) return [];
  const most = word.length < LONG_WORD ? 1 : 2;
  const alike = wordsAlike(word, vocabulary, most);
  if (!alike.length) return [];
  const fuse = new Fuse(alike, {
    includeScore: true,
    threshold: 0.5,
    ignoreLocation: true,
    ignoreFieldNorm: true,
  });
  return fuse
    .search(word)
    .map(({ item, score = 1 }) => ({ word: item, distance: editDistance(word, item, most), score }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort(
      (a, b) =>
        a.distance - b.distance || startsAlike(word, b.word) - startsAlike(word, a.word) || a.score - b.score,
    )
    .slice(0, MOST_CANDIDATES)
    .map(({ word: found, distance }) => ({ word: found, distance }));
};

/** The first letter is rarely the wrong one. */
function startsAlike(a: string, b: string): number {
  return a[0] === b[0] ? 1 : 0;
}

function wordsAlike(word: string, vocabulary: readonly string[], most: number): string[] {
  const shelves = shelvesOf.get(vocabulary) ?? shelve(vocabulary);
  const letters = lettersOf(word);
  const alike: string[] = [];
  for (let length = word.length - most; length <= word.length + most; length++) {
    const shelf = shelves.get(length);
    for (let place = 0; place < (shelf?.words.length ?? 0); place++) {
      // Each edit changes at most two of the letters a word has.
      if (bits((shelf?.letters[place] ?? 0) ^ letters) <= 2 * most) alike.push(shelf?.words[place] ?? '');
    }
  }
  return alike;
}

function shelve(vocabulary: readonly string[]): Map<number, Shelf> {
  const shelves = new Map<number, Shelf>();
  for (const word of vocabulary) {
    const shelf = shelves.get(word.length) ?? { words: [], letters: [] };
    shelves.set(word.length, shelf);
    shelf.words.push(word);
    shelf.letters.push(lettersOf(word));
  }
  shelvesOf.set(vocabulary, shelves);
  return shelves;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest; rest &= rest - 1) count++;
  return count;
}
