import type { Model, Reading } from './model.js';
import { RELATIVE } from './weights.js';

/** The readings of one word: the best share of each term. */
export type Readings = Map<number, number>;

export function offer(readings: Readings, [term, share]: Reading): void {
  if (term >= 0 && (readings.get(term) ?? 0) < share) readings.set(term, share);
}

/** A word of the index. */
export interface Entry {
  word: string;
  term: number;
}

/** A word as its own term and those that mean the same on this site. */
export function knownReadings(word: string, model: Model): Readings {
  const readings: Readings = new Map();
  offer(readings, [model.termOf(word), 1]);
  for (const reading of model.synonyms.get(model.language.stem(word)) ?? []) offer(readings, reading);
  return readings;
}

/** The same, and as what visitors use for it anywhere. */
export function everydayReadings(word: string, model: Model): Readings {
  const readings = knownReadings(word, model);
  for (const reading of model.everyday().get(model.language.stem(word)) ?? []) offer(readings, reading);
  return readings;
}

/** Words of the index that begin alike, and so are likely of one family: `translator`, `translation`. */
export function relativesOf(word: string, model: Model): Entry[] {
  if (word.length < 5) return [];
  const beginning = word.slice(0, Math.max(4, Math.ceil(word.length * RELATIVE.beginning)));
  return wordsFrom(beginning, model, 60)
    .filter((other) => Math.abs(other.word.length - word.length) < 5)
    .slice(0, 8);
}

/** Words of the index with this beginning, in order. */
export function wordsFrom(beginning: string, model: Model, most: number): Entry[] {
  let low = 0;
  let high = model.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((model.words[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const found: Entry[] = [];
  for (; found.length < most; low++) {
    const word = model.words[low];
    if (!word?.startsWith(beginning)) break;
    found.push({ word, term: model.termOfWord[low] ?? -1 });
  }
  return found;
}
