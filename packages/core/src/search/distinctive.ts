import { ANSWER_WORDS } from './weights.js';

/** How often each term occurs, in the order in which they first do. */
export type Counts = ReadonlyMap<number, number>;

export interface Distinction {
  /** What each term tells; 0 for stop words, which are never kept. */
  rarity: readonly number[];
  /** No term tells more than this: one that a single answer has is as likely a slip or a name as its topic. */
  most: number;
  /** Number of terms. */
  keep: number;
}

/**
 * The terms that tell an answer from the others: rare ones, said more than once or near the top, where what matters
 * stands. After the first few they count less.
 */
export function distinctive(counts: Counts, { rarity, most, keep }: Distinction): Counts {
  const worths = new Float64Array(counts.size);
  let place = 0;
  for (const [term, count] of counts) {
    const tells = Math.min(rarity[term] ?? 0, most);
    worths[place] = (Math.log(1 + count) * tells) / (1 + place / ANSWER_WORDS.top);
    place++;
  }
  const sorted = worths.slice().sort();
  const [least = 0, well = 0] = [sorted.at(-keep), sorted.at(-ANSWER_WORDS.first)];
  const best = new Map<number, number>();
  place = 0;
  for (const [term, count] of counts) {
    const worth = worths[place++] ?? 0;
    if (worth > 0 && worth >= least && best.size < keep)
      best.set(term, worth >= well ? count : count * ANSWER_WORDS.later);
  }
  return best;
}
