import * as shipped from '@helpahead/core';
import type { Core } from './core-copy.ts';
import {
  flexSearchTuned,
  fuseDefault,
  fuseTuned,
  lunrTuned,
  miniSearchTuned,
  oramaTuned,
} from './peer-engines.ts';
import type { SearchEngine } from './search-engine.ts';

type IndexOptions = NonNullable<Parameters<Core['buildIndex']>[1]>;

interface Options {
  index?: IndexOptions;
  search?: Parameters<Core['createSearch']>[1];
}

/** Our own search, of this core or of a copy of it. */
export function engineOf(
  name: string,
  { buildIndex, createSearch }: Core,
  { index = {}, search }: Options = {},
): SearchEngine {
  return {
    name,
    open(faq) {
      const { find } = createSearch(buildIndex(faq, index), search);
      return (query, limit) => find(query, { limit }).hits.map(({ article }) => article.id);
    },
  };
}

export const helpahead = engineOf('helpahead', shipped);

interface Variant {
  engine: SearchEngine;
  index: IndexOptions;
}

const answerWords = (name: string, answerTerms: number): Variant => ({
  engine: engineOf(`  ${name} answer words`, shipped, { index: { answerTerms } }),
  index: { answerTerms },
});

/** What a page has until the typo chunk is there, and indexes of fewer and of all answer words. */
export const variants: readonly Variant[] = [
  { engine: engineOf('  without the typo chunk', shipped, { search: { typos: null } }), index: {} },
  answerWords('8', 8),
  answerWords('20', 20),
  answerWords('all', 1e9),
];

export const searchEngines: readonly SearchEngine[] = [
  helpahead,
  fuseDefault,
  fuseTuned,
  miniSearchTuned,
  lunrTuned,
  oramaTuned,
  flexSearchTuned,
];
