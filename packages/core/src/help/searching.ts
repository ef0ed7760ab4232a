import { effect, untracked } from '@preact/signals-core';
import type { Search, SearchResult } from '../search/search-result.js';
import { appendLate } from './append-late.js';
import type { Parts } from './parts.js';
import type { Ranking } from './ranking.js';
import type { State } from './state.js';

type Find = NonNullable<State['find']['value']>;

/** How long a typo finder that did not arrive is left alone. */
const typosAgain = 30_000;
const nothing: SearchResult = { hits: [], understood: [], miss: true };

/** Searches with what is there: first without help for unknown words, with it as soon as it has arrived. */
export function createSearching(parts: Parts): { open(ranking: Ranking): void } {
  const { scope, state, results, engines } = parts;
  let isAsked = false;

  /** A mistake of ours while results are being derived must not become the page's. */
  const guard = (find: Find): Find => {
    return (query, options) => {
      try {
        return find(query, options);
      } catch (error) {
        scope.after(0, () => scope.fail('search', `The search stopped: ${String(error)}`));
        return nothing;
      }
    };
  };

  const improve = (tolerant: Search): void => {
    const shown = results.peek();
    const [keep, without, section] = [state.keep.peek(), state.without.peek(), state.section.peek()];
    state.find.value = guard((query, options) => {
      const better = tolerant.find(query, options);
      // What is on the screen keeps its order; whatever is asked next comes in its own.
      const isShown =
        shown.status === 'found' &&
        query === shown.query &&
        options.keep === keep &&
        options.without === without &&
        options.section === section;
      return isShown ? appendLate(shown.result, better) : better;
    });
  };

  const askForTypos = async (ranking: Ranking): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    try {
      const tolerant = ranking.withTypos(await engines.typos());
      if (scope.isAlive()) improve(tolerant);
    } catch (error) {
      scope.after(typosAgain, () => {
        isAsked = false;
      });
      scope.fail('typos', `Search works without help for misspelt words: ${String(error)}`);
    }
  };

  return {
    open(ranking) {
      state.find.value = guard((query, options) => ranking.search.find(query, options));
      scope.keep(
        effect(() => {
          if (results.value.status === 'found') untracked(() => void askForTypos(ranking));
        }),
      );
    },
  };
}
