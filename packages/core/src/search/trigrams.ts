import { overlap } from './overlap.js';

/** Runs of three characters of a text, as numbers, ascending, each once. */
export type Trigrams = Uint32Array;

/** The trigrams of folded words written as one text, with a space around each: beginnings and endings count too. */
export function trigramsOf(words: readonly string[]): Trigrams {
  const text = ` ${words.join(' ')} `;
  const found = new Set<number>();
  let three = 0;
  for (let at = 0; at < text.length; at++) {
    // Ten bits a character: scripts beyond that share numbers now and then, which costs next to nothing.
    three = ((three << 10) | (text.charCodeAt(at) & 0x3ff)) & 0x3fffffff;
    if (at > 1) found.add(three);
  }
  return Uint32Array.from(found).sort();
}

/** How many trigrams two texts share, over the mean of both (Dice), 0 to 1. */
export function trigramLikeness(one: Trigrams, other: Trigrams): number {
  let [at, place, shared] = [0, 0, 0];
  while (at < one.length && place < other.length) {
    const step = (one[at] as number) - (other[place] as number);
    if (step === 0) shared++;
    if (step <= 0) at++;
    if (step >= 0) place++;
  }
  return overlap(shared, one.length, other.length);
}
