import type { Article } from '@helpahead/core';
import { create, insert, type Results, search } from '@orama/orama';
import { Charset, Document, Encoder } from 'flexsearch';
import Fuse, { type IFuseOptions } from 'fuse.js';
import lunr from 'lunr';
import MiniSearch, { type Options as MiniSearchOptions } from 'minisearch';
import type { Find, SearchEngine } from './search-engine.ts';

// Each with the best of the option sets that were tried on these very collections, all collections weighed alike
// (`bench/README.md`): what a site gets whose developer takes pains.

const keys = ['question', 'keywords', 'learned', 'answer'] as const;
const weights = { question: 2, keywords: 2, learned: 2, answer: 1 };

function fuse(name: string, options: IFuseOptions<Article>): SearchEngine {
  return {
    name,
    scans: true,
    open(faq) {
      const engine = new Fuse(faq.articles, options);
      return (query, limit) => engine.search(query, { limit }).map(({ item }) => item.id);
    },
  };
}

export const fuseDefault = fuse('fuse.js, default', { keys: [...keys] });

/** Each word by itself, weighed by rarity. */
export const fuseTuned = fuse('fuse.js, token search', {
  keys: keys.map((name) => ({ name, weight: weights[name] })),
  useTokenSearch: true,
  ignoreLocation: true,
  threshold: 0.2,
});

/** Words that only ask. */
const stopWords = new Set(
  (
    'a an and are as at be but by can do does for from have how i if in is it me my of on or so that the this to was ' +
    'what when where which who why will with you your'
  ).split(' '),
);

/** Stop words count a fifth: dropping them costs clinc150 seven points, their whole weight four to the other sets. */
const miniSearchOptions: MiniSearchOptions<Article> = {
  fields: [...keys],
  extractField: (article, field) => textOf(article[field as keyof Article]),
  searchOptions: {
    boost: weights,
    boostTerm: (term) => (stopWords.has(term) ? 0.2 : 1),
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    prefix: (_term, place, terms) => place === terms.length - 1,
    weights: { fuzzy: 0.4, prefix: 0.4 },
  },
};

/** Quicker by far, and less often right on clinc150: without stop words. */
export const miniSearchQuick: MiniSearchOptions<Article> = {
  ...miniSearchOptions,
  processTerm: (term) => (stopWords.has(term.toLowerCase()) ? null : term.toLowerCase()),
};

export const miniSearchTuned: SearchEngine = {
  name: 'MiniSearch, tuned',
  open(faq) {
    const engine = new MiniSearch<Article>(miniSearchOptions);
    engine.addAll(faq.articles);
    return findOfMiniSearch(engine);
  },
};

export function findOfMiniSearch(engine: MiniSearch<Article>): Find {
  return (query, limit) =>
    engine
      .search(query)
      .slice(0, limit)
      .map(({ id }) => String(id));
}

/** Its stop-word filter is off: clinc150 gains nine points, the others lose nothing. */
export const lunrTuned: SearchEngine = {
  name: 'lunr, tuned',
  open(faq) {
    const engine = lunr((builder) => {
      builder.ref('id');
      for (const key of keys) builder.field(key, { boost: key === 'answer' ? 1 : 4 });
      builder.pipeline.remove(lunr.stopWordFilter);
      for (const article of faq.articles) builder.add(textsOf(article));
    });
    return (query, limit) => {
      const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const results = engine.query((clauses) => {
        for (const [at, word] of words.entries()) {
          clauses.term(word, { usePipeline: true });
          if (word.length > 3 && !stopWords.has(word))
            clauses.term(word, { editDistance: 1, boost: 0.4, usePipeline: true });
          if (at === words.length - 1)
            clauses.term(word, {
              wildcard: lunr.Query.wildcard.TRAILING,
              boost: 0.2,
              usePipeline: false,
            });
        }
      });
      return results.slice(0, limit).map(({ ref }) => ref);
    };
  },
};

/** Its tolerance wins three to six points with typos, and loses up to eight elsewhere: so without. */
export const oramaTuned: SearchEngine = {
  name: 'Orama, tuned',
  open(faq) {
    const engine = create({
      schema: {
        name: 'string',
        question: 'string',
        keywords: 'string',
        learned: 'string',
        answer: 'string',
      } as const,
      components: { tokenizer: { language: 'english', stemming: true, stopWords: [...stopWords] } },
    });
    for (const article of faq.articles) insert(engine, { ...textsOf(article), name: article.id });
    return (query, limit) => {
      const found = search(engine, {
        term: query,
        properties: [...keys],
        limit,
        threshold: 1,
        boost: weights,
        relevance: { k: 1.2, b: 0.3, d: 0.5 },
      });
      // Without asynchronous hooks it answers at once.
      return (found as Results<{ name: string }>).hits.map(({ document }) => document.name);
    };
  },
};

export const flexSearchTuned: SearchEngine = {
  name: 'FlexSearch, tuned',
  open(faq) {
    const engine = createFlexSearch();
    for (const article of faq.articles) engine.add(textsOf(article));
    return findOfFlexSearch(engine);
  },
};

export function createFlexSearch(): Document {
  const index = keys.map((field) => ({
    field,
    tokenize: 'tolerant' as const,
    resolution: 100,
    encoder: flexEncoder(),
  }));
  return new Document({ document: { id: 'id', index } });
}

/** It gives no score: the fields' own orders are merged by rank. */
export function findOfFlexSearch(engine: Document): Find {
  return (query, limit) => {
    const scores = new Map<string, number>();
    for (const { field, result } of engine.search(query, { limit: 30, suggest: true })) {
      const weight = weights[field as keyof typeof weights];
      for (const [at, id] of result.entries())
        scores.set(String(id), (scores.get(String(id)) ?? 0) + weight / (2 + at));
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([id]) => id);
  };
}

function flexEncoder(): Encoder {
  const encoder = new Encoder(Charset.Default);
  for (const word of stopWords) encoder.addFilter(word);
  for (const ending of ['ing', 'ed', 'es', 's', 'ly', 'ation', 'ment']) encoder.addStemmer(ending, '');
  return encoder;
}

export function textsOf(article: Article): { id: string } & Record<(typeof keys)[number], string> {
  const { id, question, answer } = article;
  return { id, question, answer, keywords: textOf(article.keywords), learned: textOf(article.learned) };
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : String(value ?? '');
}
