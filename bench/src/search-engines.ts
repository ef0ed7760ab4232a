import { buildIndex, createSearch } from '@helpahead/core';
import {
  flexSearchTuned,
  fuseDefault,
  fuseTuned,
  lunrTuned,
  miniSearchTuned,
  oramaTuned,
} from './peer-engines.ts';
import type { SearchEngine } from './search-engine.ts';

type IndexOptions = NonNullable<Parameters<typeof buildIndex>[1]>;

function own(
  name: string,
  index: IndexOptions = {},
  search?: Parameters<typeof createSearch>[1],
): SearchEngine {
  return {
    name,
    open(faq) {
      const { find } = createSearch(buildIndex(faq, index), search);
      return (query, limit) => find(query, { limit }).hits.map(({ article }) => article.id);
    },
  };
}

export const helpahead = own('helpahead');

interface Variant {
  engine: SearchEngine;
  index: IndexOptions;
}

const answerWords = (name: string, answerTerms: number): Variant => ({
  engine: own(`  ${name} answer words`, { answerTerms }),
  index: { answerTerms },
});

/** What a page has until the typo chunk is there, and indexes of fewer and of all answer words. */
export const variants: readonly Variant[] = [
  { engine: own('  without the typo chunk', {}, { typos: null }), index: {} },
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
