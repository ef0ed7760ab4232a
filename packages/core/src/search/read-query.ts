import type { Token } from '../text/tokenize.js';
import type { Model } from './model.js';
import { type Entry, everydayReadings, offer, type Readings, relativesOf, wordsFrom } from './readings.js';
import type { TypoFinder, Word } from './search-result.js';
import { COMPLETION, EDITS, RELATIVE, STOP_WORD_BESIDE, SYNONYM } from './weights.js';

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
  let topic = 0;
  for (const word of words) {
    if (word.readings.size === 0) split(word, model);
    const isKept = options.keep.has(word.token.word);
    if (word.readings.size === 0 && !isKept) correct(word, model, options.typos);
    if (word.kind !== 'corrected' && !word.isStop && !isKept) {
      take(word, relativesOf(word.token.word, model), RELATIVE);
    }
    word.weight = weightOf(word, model);
    if (!word.isStop && word.readings.size) topic = Math.max(topic, word.weight);
  }
  // In a small file a word of asking may be the rarest of all: still it tells little beside the topic.
  const most = STOP_WORD_BESIDE * model.stopWord * topic;
  for (const word of words) if (topic && word.isStop) word.weight = Math.min(word.weight, most);
  return words;
}

function readWord(token: Token, model: Model): QueryWord {
  const { word } = token;
  const term = model.termOf(word);
  const isStop =
    model.language.stopWords.has(word) ||
    // Half of one, or misspelt: `wher`, `hav`. But `goods` are not good, where the file speaks of them.
    (term >= 0 && model.stops.has(term) && !model.words.includes(word));
  const readings = everydayReadings(word, model);
  const read: QueryWord = { token, kind: 'ignored', as: [], readings, term, isStop, weight: 0 };
  if (isStop) return read;
  const others = [...readings.keys()].map((other) => ({
    word: model.words[model.termOfWord.indexOf(other)] ?? '',
    term: other,
  }));
  take(read, term < 0 ? others : [{ word, term }], { share: 0, kind: term < 0 ? 'expanded' : 'used' });
  return read;
}

/** Lets a word stand for words of the index too, and says so unless it is one of them itself. */
function take(read: QueryWord, found: readonly Entry[], { share, kind = 'expanded' }: Taken): void {
  for (const { term } of found) offer(read.readings, [term, share]);
  if (!found.length || read.isStop || read.kind === 'used') return;
  read.kind = kind;
  read.as = [...new Set([...read.as, ...found.map(({ word }) => word)])].slice(0, MOST_SHOWN);
}

interface Taken {
  share: number;
  kind?: Word['kind'];
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
  return isStop ? weight * model.stopWord : weight;
}

/** The last word may be the start of one: of all it may become, the most frequent. */
function complete(read: QueryWord, model: Model): void {
  const found = wordsFrom(read.token.word, model, 400);
  found.sort((a, b) => (model.rarity[a.term] ?? 0) - (model.rarity[b.term] ?? 0));
  const share = read.readings.size ? COMPLETION.known : COMPLETION.unknown;
  take(read, found.slice(0, MOST_COMPLETIONS), { share });
}

/** `log in` also as `login`, and `money back` as what the site says for it. */
function join(read: QueryWord, next: QueryWord | undefined, model: Model): void {
  if (!next || next.token.start - read.token.end > 1) return;
  for (const [term, share] of everydayReadings(read.token.word + next.token.word, model)) {
    offer(read.readings, [term, share * SYNONYM]);
    offer(next.readings, [term, share * SYNONYM]);
  }
}

/** `signin` also as `sign in`: both parts must be words of the index. */
function split(read: QueryWord, model: Model): void {
  const { word } = read.token;
  for (let at = word.length - 2; at > 1; at--) {
    const parts = [word.slice(0, at), word.slice(at)].flatMap((part) =>
      wordsFrom(part, model, 1).filter((entry) => entry.word === part),
    );
    if (parts.length < 2) continue;
    take(read, parts, RELATIVE);
    return;
  }
}

/** A word that nobody knows may be a misspelt one: of the index, of everyday language, or of those that say little. */
function correct(read: QueryWord, model: Model, typos: TypoFinder | null | undefined): void {
  const { word } = read.token;
  if (!typos || read.isStop) return;
  const found = typos(word, model.words);
  const [stop] = typos(word, model.stopWords);
  const [everyday] = typos(word, model.everyday().words);
  const nearest = Math.min(...[found[0], stop, everyday].map((one) => one?.distance ?? Infinity));
  const share = EDITS[nearest] ?? 0;
  const likely = found.filter(({ distance }) => distance === nearest);
  if (stop?.distance === nearest) {
    read.isStop = true;
    offer(read.readings, [model.termOf(stop.word), share]);
  } else if (likely.length) {
    const entries = likely.map((one) => ({ word: one.word, term: model.termOf(one.word) }));
    take(read, entries, { share, kind: 'corrected' });
  } else if (everyday) {
    correctEveryday(read, everyday, model);
  } else {
    correctForm(read, model, typos);
  }
}

type Typo = ReturnType<TypoFinder>[number];

/** Misspelt is a word that stands for some of the index, or is of their family. */
function correctEveryday(read: QueryWord, { word, distance }: Typo, model: Model): void {
  const meant = everydayReadings(word, model);
  for (const { term } of relativesOf(word, model)) offer(meant, [term, RELATIVE.share]);
  for (const [term, fit] of meant) offer(read.readings, [term, fit * (EDITS[distance] ?? 0)]);
  if (meant.size) [read.kind, read.as] = ['corrected', [word]];
}

/** Misspelt is another form of a word of the index: what the forms have in common is alike. */
function correctForm(read: QueryWord, model: Model, typos: TypoFinder): void {
  const found = typos(model.language.stem(read.token.word), model.stems);
  const nearest = found[0]?.distance ?? 0;
  const entries = found
    .filter(({ distance }) => distance === nearest)
    .map(({ word }) => {
      const term = model.termOfStem(word);
      return { word: model.words[model.termOfWord.indexOf(term)] ?? word, term };
    });
  take(read, entries, { share: EDITS[nearest] ?? 0, kind: 'corrected' });
}
