import { untracked } from '@preact/signals-core';
import type { FeedbackDraft } from '../feedback/feedback-event.js';
import type { Results } from './help.js';
import type { Parts } from './parts.js';

/** One query with what it found. */
interface SearchNote {
  query: string;
  hits: string[];
  miss: boolean;
}

/** Makes one event out of many key presses. */
export interface SearchLog {
  /** The visitor went on (opened a result, closed, left): what is on the screen counts. */
  finish(): void;
}

type Record = (draft: FeedbackDraft) => void;

/** A visitor who types no further for this long wants to see these results. */
const pause = 1_000;
/** After this long they have read them, and what they type next is a new query. */
const reading = 10_000;

function noteOf({ query, result }: Extract<Results, { status: 'found' }>): SearchNote {
  return { query, hits: result.hits.map(({ article }) => article.id), miss: result.miss };
}

function continues(one: string, other: string): boolean {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * Announces a search to the host when the visitor pauses, and records it once it cannot be the beginning of a longer
 * one any more. Half-typed words never count, and what was erased before a pause does not either.
 */
export function followResults({ scope, state, results }: Parts, record: Record): SearchLog {
  let typed: SearchNote | undefined;
  let announced: SearchNote | undefined;
  let recorded: string | undefined;
  let cancel = () => {};

  const commit = () => {
    cancel();
    if (announced === undefined) return;
    const { query, hits, miss } = announced;
    announced = undefined;
    recorded = query;
    record({ kind: miss ? 'miss' : 'search', query, hits });
  };

  const announce = () => {
    cancel();
    if (typed === undefined) return;
    if (announced !== undefined && !continues(announced.query, typed.query)) commit();
    announced = typed;
    typed = undefined;
    scope.emit('search', announced);
    if (announced.miss) scope.emit('miss', { query: announced.query });
    cancel = scope.after(reading, commit);
  };

  const show = (note: SearchNote) => {
    if (note.query === recorded) return;
    if (note.query === announced?.query) {
      // The same query, better answered: the typo finder has arrived.
      announced = note;
      return;
    }
    cancel();
    typed = note;
    cancel = scope.after(pause, announce);
  };

  const drop = () => {
    typed = undefined;
    commit();
  };

  const finish = () => {
    announce();
    commit();
  };

  scope.follow(() => {
    const found = results.value;
    untracked(() => {
      if (found.status === 'none') drop();
      if (found.status === 'found') show(noteOf(found));
    });
  });
  scope.follow(() => {
    if (!state.isOpen.value) untracked(finish);
  });
  return { finish };
}
