import { type Article, buildIndex, createSearch, type Faq } from '@helpahead/core';
import MiniSearch from 'minisearch';
import {
  createFlexSearch,
  findOfFlexSearch,
  findOfMiniSearch,
  miniSearchQuick,
  textsOf,
} from './peer-engines.ts';
import type { Find } from './search-engine.ts';

/** An engine whose index can be kept in files, as a site without a server would. */
export interface KeptEngine {
  name: string;
  /** Indexes an FAQ; `write` of what it returns is what a visitor would load. */
  build(faq: Faq): { write(): string[] };
  open(files: readonly string[]): Find;
}

const helpahead: KeptEngine = {
  name: 'helpahead',
  build(faq) {
    const index = buildIndex(faq);
    return { write: () => [JSON.stringify(index)] };
  },
  open([index = '']) {
    const { find } = createSearch(JSON.parse(index));
    return (query, limit) => find(query, { limit }).hits.map(({ article }) => article.id);
  },
};

const miniSearch: KeptEngine = {
  name: 'MiniSearch',
  build(faq) {
    const engine = new MiniSearch<Article>(miniSearchQuick);
    engine.addAll(faq.articles);
    return { write: () => [JSON.stringify(engine), textsShown(faq)] };
  },
  open([index = '', texts = '']) {
    return withTexts(texts, findOfMiniSearch(MiniSearch.loadJSON<Article>(index, miniSearchQuick)));
  },
};

const flexSearch: KeptEngine = {
  name: 'FlexSearch',
  build(faq) {
    const engine = createFlexSearch();
    for (const article of faq.articles) engine.add(textsOf(article));
    const parts: [key: string, data: string][] = [];
    return {
      write() {
        engine.export((key, data) => parts.push([key, data ?? '']));
        return [JSON.stringify(parts), textsShown(faq)];
      },
    };
  },
  open([index = '', texts = '']) {
    const engine = createFlexSearch();
    for (const [key, data] of JSON.parse(index) as [string, string][]) engine.import(key, data);
    return withTexts(texts, findOfFlexSearch(engine));
  },
};

export const keptEngines: readonly KeptEngine[] = [helpahead, miniSearch, flexSearch];

/** Our index carries what a list of results shows; whoever takes another needs this beside it. */
function textsShown({ articles }: Faq): string {
  return JSON.stringify(
    articles.map(({ id, question, answer }) => ({ id, question, answer: answer.slice(0, 160) })),
  );
}

function withTexts(texts: string, find: Find): Find {
  const articles: Article[] = JSON.parse(texts);
  const known = new Map(articles.map((article) => [article.id, article]));
  return (query, limit) => find(query, limit).filter((id) => known.has(id));
}
