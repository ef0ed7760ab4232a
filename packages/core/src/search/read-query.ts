import type { Token } from '../text/tokenize.js';
import type { Model } from './model.js';
import { knownReadings, offer, type Readings, relativesOf, wordsFrom } from './readings.js';
import type { TypoFinder, Word } from './search-result.js';
import { COMPLETION, EDITS, RELATIVE, STOP_WORD, SYNONYM } from './weights.js';

/** A word of a query with every term it may be read as. */
export interface QueryWord {
  token: Token;
  kind: Word['kind'];
  /** The words it was read as, for the reader. */
  as: string[];
  readings: Readings;
  /** The term of the word itself, -1 for none. */
  term: number;
  isStop: boolean;
  /** How much finding it says. */
  weight: number;
}

export interface ReadOptions {
  typos?: TypoFinder | null | undefined;
  /** Folded words that stay as they are. */
  keep: ReadonlySet<string>;
}

/** Longer queries are read up to here; nobody types them, some paste them. */
const LONGEST_QUERY = 400;
const MOST_WORDS = 48;
const MOST_COMPLETIONS = 40;
const MOST_SHOWN = 3;

/** What the words of a query may stand for in this index. */
export function readQuery(query: string, model: Model, options: ReadOptions): QueryWord[] {
  const text = query.slice(0, LONGEST_QUERY);
  const tokens = model.tokenize(text).slice(0, MOST_WORDS);
  const words = tokens.map((token) => readWord(token, model));
  for (const [place, word] of words.entries()) {
    const isUnfinished = place === words.length - 1 && word.token.end === text.length;
    if (isUnfinished) complete(word, model);
    join(word, words[place + 1], model);
  }
  for (const word of words) {
    if (word.readings.size === 0) split(word, model);
    if (word.readings.size === 0 && !options.keep.has(word.token.word)) correct(word, model, options.typos);
    if (word.kind !== 'corrected' && !word.isStop) addRelatives(word, model);
    word.weight = weightOf(word, model);
  }
  return words;
}

function readWord(token: Token, model: Model): QueryWord {
  const { word } = token;
  const term = model.termOf(word);
  const isStop = model.language.stopWords.has(word);
  const readings = knownReadings(word, model);
  const read: QueryWord = { token, kind: 'ignored', as: [], readings, term, isStop, weight: 0 };
  if (!isStop && term >= 0) {
    read.kind = 'used';
    read.as = [word];
  } else if (!isStop && readings.size)
    expand(
      read,
      [...readings.keys()].map((other) => model.words[model.termOfWord.indexOf(other)] ?? ''),
    );
  return read;
}

function expand(read: QueryWord, words: string[]): void {
  if (read.kind === 'used' || read.isStop) return;
  read.kind = 'expanded';
  read.as = [...new Set([...read.as, ...words])].slice(0, MOST_SHOWN);
}

/** A word is as telling as its most likely reading. */
function weightOf({ readings, isStop }: QueryWord, model: Model): number {
  let best = 0;
  let weight = model.rarityOfUnknown;
  for (const [term, share] of readings) {
    if (share <= best) continue;
    best = share;
    weight = model.rarity[term] ?? 0;
  }
  return isStop ? weight * STOP_WORD : weight;
}

/** The last word may be the start of one: of all it may become, the most frequent. */
function complete(read: QueryWord, model: Model): void {
  const found = wordsFrom(read.token.word, model, 400);
  found.sort((a, b) => (model.rarity[a.term] ?? 0) - (model.rarity[b.term] ?? 0));
  const best = found.slice(0, MOST_COMPLETIONS);
  const share = read.readings.size ? COMPLETION.known : COMPLETION.unknown;
  for (const { term } of best) offer(read.readings, [term, share]);
  if (best.length)
    expand(
      read,
      best.map(({ word }) => word),
    );
}

/** `log in` also as `login`. */
function join(read: QueryWord, next: QueryWord | undefined, model: Model): void {
  if (!next || next.token.start - read.token.end > 1) return;
  const term = model.termOf(read.token.word + next.token.word);
  offer(read.readings, [term, SYNONYM]);
  offer(next.readings, [term, SYNONYM]);
}

/** `signin` also as `sign in`: both parts must be words of the index. */
function split(read: QueryWord, model: Model): void {
  const { word } = read.token;
  for (let at = word.length - 2; at > 1; at--) {
    const parts = [word.slice(0, at), word.slice(at)];
    const terms = parts.map(model.termOf);
    if (terms.includes(-1)) continue;
    for (const term of terms) offer(read.readings, [term, RELATIVE.share]);
    expand(read, parts);
    return;
  }
}

function correct(read: QueryWord, model: Model, typos: TypoFinder | null | undefined): void {
  const { word } = read.token;
  if (!typos || read.isStop) return;
  const found = typos(word, model.words);
  const nearest = found[0]?.distance ?? Infinity;
  const stop = word.length > 3 ? typos(word, model.stopWords)[0] : undefined;
  if (stop && stop.distance <= nearest) {
    read.isStop = true;
    offer(read.readings, [model.termOf(stop.word), EDITS[stop.distance] ?? 0]);
    return;
  }
  const likely = found.filter(({ distance }) => distance === nearest);
  for (const candidate of likely) offer(read.readings, [model.termOf(candidate.word), EDITS[nearest] ?? 0]);
  if (!likely.length) return;
  read.kind = 'corrected';
  read.as = likely.slice(0, MOST_SHOWN).map((candidate) => candidate.word);
}

function addRelatives(read: QueryWord, model: Model): void {
  const relatives = relativesOf(read.token.word, model);
  for (const { term } of relatives) offer(read.readings, [term, RELATIVE.share]);
  if (relatives.length)
    expand(
      read,
      relatives.map(({ word }) => word),
    );
}
