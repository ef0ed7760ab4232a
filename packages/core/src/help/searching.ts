import { effect, untracked } from '@preact/signals-core';
import type { TypoFinder } from '../search/search-result.js';
import { appendLate } from './append-late.js';
import type { Parts } from './parts.js';
import type { Find, Ranking } from './ranking.js';

/** How long a typo finder that did not arrive is left alone. */
const typosAgain = 30_000;

/** Searches with what is there: first without help for unknown words, with it as soon as it has arrived. */
export interface Searching {
  /** Searches go on in this one. */
  open(ranking: Ranking): void;
  /** Finds again, because articles have become more complete. */
  refresh(): void;
}

export function createSearching(parts: Parts): Searching {
  const { scope, state, results, engines } = parts;
  let present: Ranking | undefined;
  let typos: TypoFinder | undefined;
  let isAsked = false;

  /** A mistake of ours while results are being derived must not become the page's. */
  const guard = (find: Find): Find => {
    return (query, options) => {
      try {
        return find(query, options);
      } catch (error) {
        scope.after(0, () => scope.fail('search', `The search stopped: ${String(error)}`));
        return null;
      }
    };
  };

  const show = (): void => {
    if (present === undefined) return;
    const find = typos ? present.withTypos(typos) : present.find;
    const shown = results.peek();
    const [keep, without, section] = [state.keep.peek(), state.without.peek(), state.section.peek()];
    state.find.value = guard((query, options) => {
      const better = find(query, options);
      // What is on the screen keeps its order; whatever is asked next comes in its own.
      const isShown =
        shown.status === 'found' &&
        query === shown.query &&
        options.keep === keep &&
        options.without === without &&
        options.section === section;
      return isShown && better ? appendLate(shown.result, better) : better;
    });
  };

  const askForTypos = async (): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    try {
      typos = await engines.typos();
      if (scope.isAlive()) show();
    } catch (error) {
      scope.after(typosAgain, () => {
        isAsked = false;
      });
      scope.fail('typos', `Search works without help for misspelt words: ${String(error)}`);
    }
  };

  scope.keep(
    effect(() => {
      if (results.value.status === 'found') untracked(() => void askForTypos());
    }),
  );

  return {
    open(ranking) {
      present = ranking;
      show();
    },
    refresh: show,
  };
}
