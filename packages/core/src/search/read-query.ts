import type { Token } from '../text/tokenize.js';
import type { Model } from './model.js';
import type { TypoFinder, Word } from './search-result.js';
import {
  COMPLETION,
  COMPLETION_OF_KNOWN,
  ONE_EDIT,
  RELATED,
  STOP_WORD,
  SYNONYM,
  TWO_EDITS,
} from './weights.js';

/** A word of a query with every term it may be read as. */
export interface QueryWord {
  token: Token;
  kind: Word['kind'];
  /** The words it was read as, for the reader. */
  as: string[];
  /** By term: how well it stands for the word, up to 1. */
  readings: Map<number, number>;
  /** How much finding it says. */
  weight: number;
}

export interface ReadOptions {
  typos?: TypoFinder | null;
  /** Folded words that stay as they are. */
  keep: ReadonlySet<string>;
}

/** Longer queries are read up to here; nobody types them, some paste them. */
export const LONGEST_QUERY = 400;
const MOST_WORDS = 48;
const MOST_COMPLETIONS = 40;
const MOST_CORRECTIONS = 4;

/** What the words of a query may stand for in this index. */
export function readQuery(query: string, model: Model, options: ReadOptions): QueryWord[] {
  const text = query.slice(0, LONGEST_QUERY);
  const tokens = model.tokenize(text).slice(0, MOST_WORDS);
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(text);
  const words = tokens.map((token, place) =>
    readWord(token, isOpen && place === tokens.length - 1, model, options),
  );
  joinNeighbours(words, model);
  for (const word of words) if (word.readings.size === 0) splitWord(word, model);
  return words;
}

function readWord(token: Token, isLast: boolean, model: Model, options: ReadOptions): QueryWord {
  const { word } = token;
  const term = model.termOf(word);
  const isStop = model.language.stopWords.has(word);
  const read: QueryWord = { token, kind: 'ignored', as: [], readings: new Map(), weight: 0 };
  if (term >= 0) {
    read.kind = isStop ? 'ignored' : 'used';
    read.as = isStop ? [] : [word];
    read.readings.set(term, 1);
    for (const other of model.related.get(term) ?? [])
      offer(read, other.term, other.onSite ? SYNONYM : RELATED);
  }
  if (isLast) complete(read, model);
  if (read.readings.size === 0 && !isStop && !options.keep.has(word)) correct(read, model, options.typos);
  read.weight = (isStop ? STOP_WORD : 1) * rarityOfWord(read, model);
  return read;
}

function offer(read: QueryWord, term: number, weight: number): void {
  if ((read.readings.get(term) ?? 0) < weight) read.readings.set(term, weight);
}

/** A word is as telling as its most likely reading. */
function rarityOfWord(read: QueryWord, model: Model): number {
  let best = 0;
  let rarity = model.rarityOfUnknown;
  for (const [term, weight] of read.readings) {
    if (weight <= best) continue;
    best = weight;
    rarity = model.rarity[term] ?? 0;
  }
  return rarity;
}

/** The last word may be the start of one: its completions, the most frequent first. */
function complete(read: QueryWord, model: Model): void {
  const isKnown = read.readings.size > 0;
  const found = new Map<number, string>();
  for (let place = firstAt(model.words, read.token.word); found.size < 400; place++) {
    const word = model.words[place];
    if (!word?.startsWith(read.token.word)) break;
    const term = model.termOfWord[place] ?? 0;
    if (!found.has(term)) found.set(term, word);
  }
  const byFrequency = [...found].sort((a, b) => (model.rarity[a[0]] ?? 0) - (model.rarity[b[0]] ?? 0));
  for (const [term] of byFrequency.slice(0, MOST_COMPLETIONS))
    offer(read, term, isKnown ? COMPLETION_OF_KNOWN : COMPLETION);
  if (isKnown || !byFrequency.length) return;
  read.kind = 'expanded';
  read.as = byFrequency.slice(0, 3).map(([, word]) => word);
}

/** First place of a word that is not before `word`. */
function firstAt(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function correct(read: QueryWord, model: Model, typos: TypoFinder | null | undefined): void {
  const candidates = typos ? typos(read.token.word, model.words) : [];
  const nearest = candidates[0]?.distance;
  for (const { word, distance } of candidates) {
    if (read.as.length === MOST_CORRECTIONS) break;
    offer(
      read,
      model.termOf(word),
      distance === nearest ? (distance === 1 ? ONE_EDIT : TWO_EDITS) : TWO_EDITS / 2,
    );
    if (distance === nearest) read.as.push(word);
  }
  if (read.as.length) read.kind = 'corrected';
}

/** `log in` also as `login`. */
function joinNeighbours(words: readonly QueryWord[], model: Model): void {
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    if (!next || next.token.start - word.token.end > 1) continue;
    const term = model.termOf(word.token.word + next.token.word);
    if (term < 0) continue;
    for (const part of [word, next]) offer(part, term, SYNONYM);
  }
}

/** `signin` also as `sign in`: both parts must be words of the index. */
function splitWord(read: QueryWord, model: Model): void {
  const { word } = read.token;
  for (let at = word.length - 2; at > 1; at--) {
    const parts = [word.slice(0, at), word.slice(at)];
    const terms = parts.map((part) => model.termOf(part));
    if (terms.includes(-1)) continue;
    for (const term of terms) offer(read, term, TWO_EDITS);
    read.kind = 'expanded';
    read.as = parts;
    return;
  }
}
