import type { Article, Fact, Faq } from '../faq/faq.js';
import type { Language } from '../text/language.js';
import { languageOf } from '../text/language-of.js';
import { type RelatedWords, relatedWordsOf } from '../text/related-words.js';
import { createTokenizer, type Token } from '../text/tokenize.js';
import { type IndexFile, isIndexFile } from './index-file.js';
import { numberReader } from './numbers-text.js';
import { type Doubted, otherWordingsOf, stopWordOf } from './other-wordings.js';
import type { SearchIndex } from './search-result.js';
import { RELATED, SYNONYM } from './weights.js';

/** What a word may stand for: a term and how well it does, up to 1. */
export type Reading = readonly [term: number, share: number];

/** An index made ready for questions: what search and anticipation both work on. */
export interface Model {
  articles: readonly Article[];
  doubted: Doubted;
  facts: Readonly<Record<string, Fact>>;
  language: Language;
  tokenize(text: string): Token[];
  /** Folded, sorted. */
  words: readonly string[];
  /** Term of the word at the same place. */
  termOfWord: readonly number[];
  /** Term of a folded word, -1 for an unknown one. */
  termOf(word: string): number;
  /** What the forms of each word have in common, as a vocabulary for typos; term of one of them, -1 for none. */
  stems: readonly string[];
  termOfStem(stem: string): number;
  /** Postings of term `t`: from `starts[t]` up to `starts[t + 1]`, article and impact at the same place. */
  starts: Uint32Array;
  postings: Uint32Array;
  impacts: Uint8Array;
  /** How much a term tells articles apart, at least 0. */
  rarity: readonly number[];
  /** The same of a word that no article has. */
  rarityOfUnknown: number;
  /** The language's own, as a vocabulary for typos. */
  stopWords: readonly string[];
  /** Terms that say little in this language. */
  stops: ReadonlySet<number>;
  /** How much they count here. */
  stopWord: number;
  /** How many wordings besides its question an article has on average. */
  otherWordings: number;
  /** What means the same on this site. */
  synonyms: Meanings;
  /** Everyday words that visitors use for one another, once they are loaded; as a vocabulary for typos too. */
  everyday(): Meanings & { words: readonly string[] };
}

/** By stem, of two words by that of both written as one: the terms it may stand for. */
type Meanings = Pick<ReadonlyMap<string, readonly Reading[]>, 'get'>;

const models = new WeakMap<SearchIndex, Model>();

/** The model of an index; made once, so that search and anticipation share it. With its FAQ, articles are whole. */
export function modelOf(index: SearchIndex, faq?: Faq): Model {
  const model = models.get(index) ?? createModel(index, faq);
  models.set(index, model);
  return model;
}

function createModel(file: SearchIndex, faq?: Faq): Model {
  if (!isIndexFile(file)) {
    throw new TypeError(`helpahead: index format ${file.format} is not readable; build it again`);
  }
  const language = languageOf(file.language);
  const words = file.words ? file.words.split(' ') : [];
  const { known, size } = readTerms(file, words, language);
  const { articles, facts = {} } = faq ?? { articles: file.articles };
  const counted = readPostings(file, size);
  const { starts } = counted;
  const more = numberReader(file.unlisted ?? '');
  const rarityOf = (found: number) => Math.log(1 + (articles.length - found + 0.5) / (found + 0.5));
  const tokenize = createTokenizer(file.language);
  const stopWords = [...language.stopWords];
  const otherWordings = otherWordingsOf(articles, file.doubted);
  const reader: Reader = { language, tokenize, termOf: known.termOf };
  return {
    articles,
    doubted: file.doubted ?? {},
    facts,
    language,
    tokenize,
    words,
    ...known,
    ...counted,
    rarity: Array.from({ length: size }, (_, term) =>
      rarityOf((starts[term + 1] ?? 0) - (starts[term] ?? 0) + more()),
    ),
    rarityOfUnknown: rarityOf(0.5),
    stopWords,
    stops: new Set(stopWords.map(known.termOf)),
    otherWordings,
    stopWord: stopWordOf(otherWordings),
    synonyms: meaningsOf(file.synonyms, SYNONYM, reader),
    everyday: everydayReader(file.language, reader),
  };
}

function readTerms(file: IndexFile, words: readonly string[], language: Language) {
  const byWord = new Map<string, number>();
  const byStem = new Map<string, number>();
  const back = numberReader(file.terms);
  let size = 0;
  const termOfWord = words.map((word) => {
    const distance = back();
    const term = distance ? size - distance : size++;
    byWord.set(word, term);
    byStem.set(language.stem(word), term);
    return term;
  });
  const termOf = (word: string) => byWord.get(word) ?? byStem.get(language.stem(word)) ?? -1;
  const termOfStem = (stem: string) => byStem.get(stem) ?? -1;
  return { known: { termOf, termOfWord, termOfStem, stems: [...byStem.keys()] }, size };
}

function readPostings(file: IndexFile, size: number): Pick<Model, 'starts' | 'postings' | 'impacts'> {
  const next = numberReader(file.postings);
  const starts = new Uint32Array(size + 1);
  const postings = new Uint32Array(file.postings.length >> 1);
  const impacts = new Uint8Array(postings.length);
  let at = 0;
  for (let term = 0; term < size; term++) {
    let article = 0;
    for (let count = next(); count > 0; count--, at++, article++) {
      article += next();
      postings[at] = article;
      impacts[at] = next();
    }
    starts[term + 1] = at;
  }
  return { starts, postings: postings.slice(0, at), impacts: impacts.slice(0, at) };
}

type Reader = Pick<Model, 'language' | 'tokenize' | 'termOf'>;

function meaningsOf(
  groups: readonly (readonly string[])[],
  share: number,
  { language, tokenize, termOf }: Reader,
): Meanings {
  const meanings = new Map<string, Reading[]>();
  for (const group of groups) {
    const entries = group.map((entry) => tokenize(entry).map(({ word }) => word));
    const members = entries.flatMap((words) => {
      const telling = words.filter((word) => !language.stopWords.has(word)).map(termOf);
      return telling.filter((term) => term >= 0);
    });
    for (const words of entries) {
      const stem = language.stem(words.join(''));
      const known = meanings.get(stem) ?? [];
      meanings.set(stem, [...known, ...members.map((term): Reading => [term, share])]);
    }
  }
  return meanings;
}

/** They arrive late, and are read once for each index. */
function everydayReader(tag: string, reader: Reader): Model['everyday'] {
  let groups: RelatedWords | undefined;
  let everyday: ReturnType<Model['everyday']>;
  return () => {
    const present = relatedWordsOf(tag);
    if (present !== groups) {
      groups = present;
      const meanings = meaningsOf(groups, RELATED, reader);
      const words = [...new Set(groups.flat())].filter((word) => !reader.language.stopWords.has(word));
      everyday = { get: (stem) => meanings.get(stem), words };
    }
    return everyday;
  };
}
