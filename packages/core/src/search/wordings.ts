import type { Model } from './model.js';
import { overlap } from './overlap.js';
import type { QueryWord } from './read-query.js';
import { type Trigrams, trigramLikeness, trigramsOf } from './trigrams.js';
import { STOP_WORD_IN_PAIR, WORDING } from './weights.js';

/** One way of asking for an article: its question, another wording, a learned one. */
interface Wording {
  terms: ReadonlySet<number>;
  /** What the terms weigh together. */
  whole: number;
  /** Neighbouring terms and what each pair weighs. */
  pairs: ReadonlyMap<number, number>;
  trigrams: Trigrams;
}

/** A query, ready to be compared with many wordings. */
export interface Asked extends Omit<Wording, 'terms'> {
  words: readonly QueryWord[];
  wholePairs: number;
}

/** More terms than any index has: two of them make one number. */
const MOST_TERMS = 2 ** 26;

const wordingsOf = new WeakMap<Model, Map<number, Wording[]>>();

export function readAsked(words: readonly QueryWord[], model: Model): Asked {
  const pairs = pairsOf(
    words.map(({ term }) => term),
    model,
  );
  return {
    words,
    whole: sum(words.map(({ weight }) => weight)),
    pairs,
    wholePairs: sum(pairs.values()),
    trigrams: trigramsOf(words.map(({ token }) => token.word)),
  };
}

/** How alike a query and the wordings of an article are: each 0 to about 2. */
export interface Closeness {
  closest: number;
  /** The closest and a part of the next, as one; less where an article has more wordings than others. */
  together: number;
}

export function closestWordings(article: number, asked: Asked, model: Model): Closeness {
  const likenesses = readWordings(article, model).map((wording) => likeness(asked, wording));
  const closest = Math.max(...likenesses);
  const ranked = likenesses.map((like, place) => (place ? WORDING.others : 1) * like);
  const [first = 0, next = 0] = ranked.sort((a, b) => b - a);
  // Of many wordings one is close by chance: where others have fewer, an article must not swallow their queries.
  const chance = ((2 + model.otherWordings) / (1 + likenesses.length)) ** WORDING.chance;
  return { closest, together: chance * (first + WORDING.second * next) };
}

function likeness({ words, whole, pairs, wholePairs, trigrams }: Asked, wording: Wording): number {
  let shared = 0;
  for (const { readings, weight } of words) {
    let fit = 0;
    for (const [term, share] of readings) if (share > fit && wording.terms.has(term)) fit = share;
    shared += fit * weight;
  }
  let sharedPairs = 0;
  for (const [pair, weight] of pairs) if (wording.pairs.has(pair)) sharedPairs += weight;
  return (
    overlap(shared, whole, wording.whole) +
    WORDING.pairs * overlap(sharedPairs, wholePairs, sum(wording.pairs.values())) +
    WORDING.trigrams * trigramLikeness(trigrams, wording.trigrams)
  );
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** The wordings of an article, read once. */
function readWordings(article: number, model: Model): Wording[] {
  const known = wordingsOf.get(model) ?? new Map<number, Wording[]>();
  wordingsOf.set(model, known);
  const { question = '', questions = [], keywords = [], learned = [] } = model.articles[article] ?? {};
  const believed = learned.filter((_, place) => !model.doubted[article]?.includes(place));
  const texts = [question, questions, keywords, believed].flat();
  const wordings = known.get(article) ?? texts.map((text) => readWording(text, model));
  known.set(article, wordings);
  return wordings;
}

function readWording(text: string, model: Model): Wording {
  const words = model.tokenize(text).map(({ word }) => word);
  const list = words.map(model.termOf);
  const terms = new Set(list);
  return {
    terms,
    whole: sum([...terms].map((term) => weigh(term, model.stopWord, model))),
    pairs: pairsOf(list, model),
    trigrams: trigramsOf(words),
  };
}

function weigh(term: number, stopWord: number, model: Model): number {
  return (model.rarity[term] ?? 0) * (model.stops.has(term) ? stopWord : 1);
}

/** Neighbouring terms, two as one number, and what each pair weighs. */
export function pairsOf(terms: readonly number[], model: Model): Map<number, number> {
  const pairs = new Map<number, number>();
  let last = -1;
  for (const term of terms) {
    const weight = (weigh(last, STOP_WORD_IN_PAIR, model) + weigh(term, STOP_WORD_IN_PAIR, model)) / 2;
    if (last >= 0 && term >= 0) pairs.set(last * MOST_TERMS + term, weight);
    last = term;
  }
  return pairs;
}
