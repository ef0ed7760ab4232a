import type { Faq } from '../../faq/faq.js';
import type { Model } from '../../search/model.js';
import { modelOf } from '../../search/model.js';
import { readQuery } from '../../search/read-query.js';
import { bestOf, scoreArticles } from '../../search/score-terms.js';
import type { FindOptions, SearchIndex, TypoFinder } from '../../search/search-result.js';
import { FOUND_AT_ALL } from '../../search/weights.js';
import { fold } from '../../text/fold.js';
import { languageOf } from '../../text/language-of.js';
import { createTokenizer } from '../../text/tokenize.js';
import type { IndexTexts, ShardedLanguage } from '../built-file.js';
import type { Files } from '../files.js';
import type { BuiltOpening } from '../open-whole.js';
import { isTexts } from '../shapes.js';
import { joinRanges } from './ranges.js';

/** Longer queries have their first words looked up. */
const MOST_WORDS = 16;
/** A word that is just begun may become any of so many files. */
const MOST_BEGUN = 2;
/** So many of the best by words are looked at closely. */
const MOST_CANDIDATES = 40;
/** So many ranges are kept; the ones that came first go first. */
const MOST_RANGES = 100;
/** So many indexes are kept: what was typed last, and the page. */
const MOST_INDEXES = 4;

/** The part of a large index that a query needs. */
export interface PartIndex {
  index: SearchIndex;
  /** Numbers of the articles that may answer it, best first. */
  candidates(query: string, options: FindOptions, typos: TypoFinder | undefined): number[];
}

export interface RangeModels {
  /** Undefined until it has been brought; with `partly`, of what is there. */
  present(query: string, partly: boolean): PartIndex | undefined;
  /** Rejects when a file does not arrive. */
  bring(query: string): Promise<void>;
}

/** The ranges of a query, in order: of its words, their stems, and all that the last one may become. */
function createPlacesOf(
  { words }: ShardedLanguage,
  { language, synonyms = [] }: Faq,
): (query: string) => number[] {
  const { stem, stopWords } = languageOf(language);
  const tokenize = createTokenizer(language);
  const firsts = words.split(' ');

  /** Where a word is, or would be. */
  const placeOf = (word: string): number => {
    const after = firsts.findIndex((first) => first > word);
    return Math.max(0, (after < 0 ? firsts.length : after) - 1);
  };

  /** What the site says for a word may be elsewhere. */
  const addMeanings = (group: readonly string[], asked: readonly string[], places: Set<number>): void => {
    const members = group.flatMap((entry) => tokenize(entry).map(({ word }) => word));
    const roots = new Set(members.map(stem));
    if (asked.some((word) => !stopWords.has(word) && roots.has(stem(word)))) {
      for (const word of members) places.add(placeOf(word));
    }
  };

  return (query) => {
    const tokens = tokenize(query)
      .slice(0, MOST_WORDS)
      // One letter may become anything.
      .filter(({ word, end }) => end < query.length || !/^[a-z]$/.test(word));
    const asked = tokens.map(({ word }) => word);
    const places = new Set(asked.flatMap((word) => [placeOf(word), placeOf(stem(word))]));
    const last = tokens.at(-1);
    if (last?.end === query.length && !stopWords.has(last.word)) {
      const start = placeOf(last.word);
      const end = Math.min(start + MOST_BEGUN - 1, placeOf(`${last.word}\uffff`));
      for (let place = start; place <= end; place++) places.add(place);
    }
    for (const group of synonyms) addMeanings(group, asked, places);
    return [...places].sort((one, other) => one - other);
  };
}

/** Remembers the latest of what it is given; the one that came first goes first. */
function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/** Brings the words of queries, range by range, and makes indexes of them. */
export function createRangeModels(
  sharded: ShardedLanguage,
  { faq, files, indexOf }: { faq: Faq; files: Files; indexOf: BuiltOpening['indexOf'] },
): RangeModels {
  const { stem } = languageOf(faq.language);
  const placesOf = createPlacesOf(sharded, faq);
  const ranges = new Map<number, IndexTexts>();
  const indexes = new Map<string, PartIndex>();

  const create = (parts: readonly IndexTexts[]): PartIndex => {
    const index = indexOf(faq, { ...joinRanges(parts, stem), format: sharded.format });
    return {
      index,
      candidates: (query, options, typos) =>
        candidatesOf(query, { ...options, sections: sharded.sections }, modelOf(index, faq), typos),
    };
  };

  return {
    present(query, partly) {
      const places = placesOf(query);
      const parts = places.flatMap((place) => ranges.get(place) ?? []);
      if (parts.length < places.length && !partly) return undefined;
      const key = `${parts.length} ${places}`;
      const index = indexes.get(key) ?? create(parts);
      keep(indexes, key, index, MOST_INDEXES);
      return index;
    },
    async bring(query) {
      const wanted = placesOf(query).filter((place) => !ranges.has(place));
      await Promise.all(
        wanted.map(async (place) => {
          const hash = sharded.index.slice(place * 8, place * 8 + 8);
          keep(ranges, place, await files(`${faq.language}-words-${hash}.json`, isTexts), MOST_RANGES);
        }),
      );
    },
  };
}

type Wishes = FindOptions & Pick<ShardedLanguage, 'sections'>;

function candidatesOf(
  query: string,
  { keep: kept = [], section, sections }: Wishes,
  model: Model,
  typos: TypoFinder | undefined,
): number[] {
  const read = readQuery(query, model, { typos, keep: new Set(kept.map(fold)) });
  const [, first = 0, count = 0] = sections.find(([name]) => name === section) ?? [];
  const isIn = (number: number): boolean =>
    section === undefined || (number >= first && number < first + count);
  return bestOf(scoreArticles(read, model, FOUND_AT_ALL), MOST_CANDIDATES, isIn);
}
