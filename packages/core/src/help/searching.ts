import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Search, SearchResult, TypoFinder } from '../search/search-result.js';
import { appendLate } from './append-late.js';
import type { Ranking } from './content.js';
import type { Results } from './help.js';
import type { Scope } from './scope.js';
import type { SearchLog } from './search-log.js';

/** The query and what it finds. Synchronous: there is nothing to wait for once the ranking is there. */
export interface Searching {
  readonly query: ReadonlySignal<string>;
  readonly results: ReadonlySignal<Results>;
  /** An empty query finds nothing. */
  search(query: string): void;
  keepWords(words: string[]): void;
  reject(articleId: string): void;
  /** Searches again with what is there now. */
  refresh(): void;
}

export interface SearchingParts {
  scope: Scope;
  ranking: ReadonlySignal<Ranking | undefined>;
  bringTypos: () => Promise<TypoFinder>;
  log: SearchLog;
}

/** How long a typo finder that did not arrive is left alone. */
const typosAgain = 30_000;

export function createSearching({ scope, ranking, bringTypos, log }: SearchingParts): Searching {
  const query = signal('');
  const results = signal<Results>({ status: 'none' });
  let keep: string[] = [];
  let without: string[] = [];
  let tolerant: Search | undefined;
  let isAsked = false;

  const find = (search: Search): SearchResult => search.find(query.peek(), { keep, without });

  const show = (result: SearchResult): void => {
    results.value = { status: 'found', query: query.peek(), result };
    const hits = result.hits.map(({ article }) => article.id);
    log.show({ query: query.peek(), hits, miss: result.miss });
  };

  const askForTypos = async (present: Ranking): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    try {
      tolerant = present.withTypos(await bringTypos());
      const shown = results.peek();
      if (scope.isAlive() && shown.status === 'found') show(appendLate(shown.result, find(tolerant)));
    } catch (error) {
      scope.after(typosAgain, () => {
        isAsked = false;
      });
      scope.fail('typos', `Search works without help for misspelt words: ${String(error)}`);
    }
  };

  const refresh = (): void => {
    const present = ranking.peek();
    if (query.peek().trim() === '') {
      results.value = { status: 'none' };
    } else if (present === undefined) {
      results.value = { status: 'waiting', query: query.peek() };
    } else {
      show(find(tolerant ?? present.search));
      void askForTypos(present);
    }
  };

  return {
    query,
    results,
    refresh,
    search(text) {
      if (text.trim() === '') {
        log.drop();
        keep = [];
      }
      if (text !== query.peek()) without = [];
      query.value = text;
      refresh();
    },
    keepWords(words) {
      keep = [...keep, ...words];
      refresh();
    },
    reject(articleId) {
      without = [...without, articleId];
      refresh();
    },
  };
}
