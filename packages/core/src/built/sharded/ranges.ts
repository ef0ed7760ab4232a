import { numberReader } from '../../search/numbers-text.js';
import { writeNumber } from '../../search/write-number.js';
import type { IndexTexts } from '../built-file.js';

/** A term of an index: its postings as they are written, and how many articles have it. */
interface Term {
  postings: string;
  found: number;
}

/** About 3 kB over the wire. */
const RANGE_LENGTH = 10_000;
/** A term of more articles tells few of them apart, and its list would weigh more than all that do: it is only counted. */
const MOST_LISTED = 10_000;

function readTerms({ terms: backs, words, postings }: IndexTexts): { termOfWord: number[]; terms: Term[] } {
  const [back, next] = [numberReader(backs), numberReader(postings)];
  const terms: Term[] = [];
  const termOfWord = words.split(' ').map(() => {
    const distance = back();
    if (distance > 0) return terms.length - distance;
    const found = next();
    let list = '';
    for (let left = 2 * found; left > 0; left--) list += writeNumber(next());
    return terms.push({ found, postings: writeNumber(found) + list }) - 1;
  });
  return { termOfWord, terms };
}

/**
 * An index in ranges of words, in alphabetical order. Each can be read by itself: it holds the postings of every term
 * that one of its words has.
 *
 * @param mostListed terms of more articles than this are only counted
 */
export function splitIndex(index: IndexTexts, mostListed = MOST_LISTED): IndexTexts[] {
  const words = index.words.split(' ');
  const { termOfWord, terms } = readTerms(index);
  const ranges: IndexTexts[] = [];
  let range = createRange(index.format, mostListed);
  for (const [place, word] of words.entries()) {
    const term = termOfWord[place] ?? 0;
    range.add(word, term, terms[term] ?? { postings: '', found: 0 });
    if (range.length() < RANGE_LENGTH) continue;
    ranges.push(range.write());
    range = createRange(index.format, mostListed);
  }
  if (range.length() > 0) ranges.push(range.write());
  return ranges;
}

function createRange(format: number, mostListed: number) {
  const words: string[] = [];
  const numbers = new Map<number, number>();
  let [terms, postings, unlisted] = ['', '', ''];
  return {
    add(word: string, term: number, { postings: list, found }: Term): void {
      const known = numbers.get(term);
      words.push(word);
      terms += writeNumber(known === undefined ? 0 : numbers.size - known);
      if (known !== undefined) return;
      numbers.set(term, numbers.size);
      const isListed = found <= mostListed;
      postings += isListed ? list : writeNumber(0);
      unlisted += writeNumber(isListed ? 0 : found);
    },
    length: () => terms.length + postings.length + unlisted.length + words.join(' ').length,
    write: (): IndexTexts => ({ format, words: words.join(' '), terms, postings, unlisted }),
  };
}

/**
 * Ranges as one index again. What they share is there once: a term is what the words of one stem have in common.
 *
 * @param ranges in alphabetical order
 */
export function joinRanges(
  ranges: readonly IndexTexts[],
  stem: (word: string) => string,
): Omit<IndexTexts, 'format'> {
  const numbers = new Map<string, number>();
  let [terms, postings, unlisted] = ['', '', ''];
  for (const range of ranges) {
    const [back, next, more] = [range.terms, range.postings, range.unlisted ?? ''].map(numberReader);
    const own: number[] = [];
    for (const word of range.words.split(' ')) {
      const distance = back?.() ?? 0;
      let number = own[own.length - distance];
      if (distance === 0) {
        const root = stem(word);
        number = numbers.get(root);
        const [list, count] = [copyList(next), writeNumber(more?.() ?? 0)];
        if (number === undefined) {
          numbers.set(root, numbers.size);
          own.push(numbers.size - 1);
          terms += writeNumber(0);
          postings += list;
          unlisted += count;
          continue;
        }
        own.push(number);
      }
      terms += writeNumber(numbers.size - (number ?? 0));
    }
  }
  const words = ranges.map((range) => range.words).join(' ');
  return { words, terms, postings, unlisted };
}

function copyList(next: (() => number) | undefined): string {
  const found = next?.() ?? 0;
  let list = writeNumber(found);
  for (let left = 2 * found; left > 0; left--) list += writeNumber(next?.() ?? 0);
  return list;
}
