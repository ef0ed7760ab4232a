import { type Article, buildIndex, createSearch, type Faq } from '@helpahead/core';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';

/** Answers a query with article ids, best first. */
export type Find = (query: string, limit: number) => string[];

export interface SearchEngine {
  name: string;
  open(faq: Faq): Find;
}

export const helpahead: SearchEngine = {
  name: 'helpahead',
  open(faq) {
    const search = createSearch(buildIndex(faq));
    return (query, limit) => search.find(query, { limit }).hits.map(({ article }) => article.id);
  },
};

/** As an index of few answer words, for sites with many articles. */
const helpaheadSmall: SearchEngine = {
  name: 'helpahead, 8 answer words',
  open(faq) {
    const search = createSearch(buildIndex(faq, { answerTerms: 8 }));
    return (query, limit) => search.find(query, { limit }).hits.map(({ article }) => article.id);
  },
};

const keys = ['question', 'keywords', 'learned', 'answer'];

function fuse(name: string, options: IFuseOptions<Article>): SearchEngine {
  return {
    name,
    open(faq) {
      const engine = new Fuse(faq.articles, options);
      return (query, limit) => engine.search(query, { limit }).map(({ item }) => item.id);
    },
  };
}

const fuseDefault = fuse('fuse.js, default', { keys });

/** Each word by itself, weighed by rarity; the best of the option sets tried on these collections. */
const fuseTuned = fuse('fuse.js, token search', {
  keys: [
    { name: 'question', weight: 2 },
    { name: 'keywords', weight: 2 },
    { name: 'learned', weight: 2 },
    { name: 'answer', weight: 1 },
  ],
  useTokenSearch: true,
  ignoreLocation: true,
  threshold: 0.2,
});

/** Words that only ask; leaving them out was worth two to five points to MiniSearch. */
const stopWords = new Set(
  (
    'a an and are as at be but by can do does for from have how i if in is it me my of on or so that the this to was ' +
    'what when where which who why will with you your'
  ).split(' '),
);

/** The best of the option sets tried on these collections. */
export const miniSearchTuned: SearchEngine = {
  name: 'MiniSearch, tuned',
  open(faq) {
    const engine = new MiniSearch<Article>({
      fields: keys,
      extractField: (article, field) => textOf(article[field as keyof Article]),
      processTerm: (term) => (stopWords.has(term.toLowerCase()) ? null : term.toLowerCase()),
      searchOptions: {
        boost: { question: 2, keywords: 2, learned: 2 },
        fuzzy: (term) => (term.length > 3 ? 0.2 : false),
        prefix: (_term, place, terms) => place === terms.length - 1,
        weights: { fuzzy: 0.2, prefix: 0.4 },
      },
    });
    engine.addAll(faq.articles);
    return (query, limit) =>
      engine
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id));
  },
};

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : String(value ?? '');
}

export const searchEngines: readonly SearchEngine[] = [
  helpahead,
  helpaheadSmall,
  fuseDefault,
  fuseTuned,
  miniSearchTuned,
];
