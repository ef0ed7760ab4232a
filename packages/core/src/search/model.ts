import type { Article, Fact, Faq } from '../faq/faq.js';
import { type Language, languageOf } from '../text/language-of.js';
import { createTokenizer, type Token } from '../text/tokenize.js';
import { buildIndex } from './build-index.js';
import { isIndexFile } from './index-file.js';
import { type Postings, readPostings } from './postings-text.js';
import type { SearchIndex } from './search-result.js';

/** An index made ready for questions: what search and anticipation both work on. */
export interface Model {
  articles: readonly Article[];
  /** Folded, sorted. */
  words: readonly string[];
  /** Term of the word at the same place. */
  termOfWord: Uint32Array;
  /** Term by stem. */
  terms: ReadonlyMap<string, number>;
  postings: Postings;
  /** How much a term tells articles apart, at least 0. */
  rarity: Float64Array;
  /** `rarity` of a word that no article has. */
  rarityOfUnknown: number;
  /** Terms that say little in this language. */
  isStop: Uint8Array;
  /** Other terms that mean the same on this site (1) or in everyday language (0). */
  related: ReadonlyMap<number, readonly { term: number; onSite: boolean }[]>;
  facts: Readonly<Record<string, Fact>>;
  language: Language;
  tokenize(text: string): Token[];
  /** Term of a folded word, -1 for an unknown one. */
  termOf(word: string): number;
}

const models = new WeakMap<Faq | SearchIndex, Model>();

/** The model of an FAQ or index; made once for each, so search and anticipation share it. */
export function modelOf(source: Faq | SearchIndex): Model {
  const known = models.get(source);
  if (known) return known;
  const model = createModel(source);
  models.set(source, model);
  return model;
}

function createModel(source: Faq | SearchIndex): Model {
  const file = isIndexFile(source) ? source : 'articles' in source ? buildIndex(source as Faq) : undefined;
  if (!file || !isIndexFile(file)) {
    throw new TypeError(
      `helpahead: createSearch cannot read an index of format ${String((source as SearchIndex).format)}; build it again with this version.`,
    );
  }
  const language = languageOf(file.language);
  const words = file.words ? file.words.split(' ') : [];
  const terms = new Map<string, number>();
  const termOfWord = new Uint32Array(words.length);
  const stops: number[] = [];
  for (const [place, word] of words.entries()) {
    const stem = language.stem(word);
    const term = terms.get(stem) ?? terms.size;
    terms.set(stem, term);
    termOfWord[place] = term;
    if (language.stopWords.has(word)) stops.push(term);
  }
  const isStop = new Uint8Array(terms.size);
  for (const term of stops) isStop[term] = 1;
  const postings = readPostings(file.postings, terms.size);
  const articles = 'format' in source ? file.articles : (source as Faq).articles;
  const termOf = (word: string) => terms.get(language.stem(word)) ?? -1;
  const tokenize = createTokenizer(file.language);
  const groups = (list: readonly (readonly string[])[], onSite: boolean) => ({ list, onSite });
  return {
    articles,
    words,
    termOfWord,
    terms,
    postings,
    rarity: rarities(postings, terms.size, articles.length),
    rarityOfUnknown: rarityOf(0.5, articles.length),
    isStop,
    related: relatedTerms([groups(file.synonyms, true), groups(language.related, false)], tokenize, termOf),
    facts: ('facts' in source ? (source as Faq).facts : undefined) ?? {},
    language,
    tokenize,
    termOf,
  };
}

function rarities(postings: Postings, terms: number, articles: number): Float64Array {
  return Float64Array.from({ length: terms }, (_, term) =>
    rarityOf((postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0), articles),
  );
}

/** The inverse document frequency of BM25, never below zero. */
function rarityOf(found: number, articles: number): number {
  return Math.log(1 + (articles - found + 0.5) / (found + 0.5));
}

function relatedTerms(
  sources: { list: readonly (readonly string[])[]; onSite: boolean }[],
  tokenize: (text: string) => Token[],
  termOf: (word: string) => number,
): Map<number, { term: number; onSite: boolean }[]> {
  const related = new Map<number, { term: number; onSite: boolean }[]>();
  for (const { list, onSite } of sources) {
    for (const group of list) {
      const members = new Set(group.flatMap((entry) => tokenize(entry).map(({ word }) => termOf(word))));
      members.delete(-1);
      for (const from of members) {
        const others = [...members].filter((term) => term !== from).map((term) => ({ term, onSite }));
        related.set(from, [...(related.get(from) ?? []), ...others]);
      }
    }
  }
  return related;
}
