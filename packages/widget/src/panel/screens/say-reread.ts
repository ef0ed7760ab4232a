import type { SearchResult, Word } from '@helpahead/core';
import type { PanelContext } from '../panel-context.js';

/** The words that were read as other ones. Where nothing is certain, no guess is worth talking of. */
export function correctedIn({ miss, understood }: SearchResult): Word[] {
  return miss ? [] : understood.filter(({ kind }) => kind === 'corrected');
}

/** Which words were read as which, in a sentence; empty when all were read as typed. */
export function sayReread(result: SearchResult, say: PanelContext['say']): string {
  const words = correctedIn(result);
  const typed = words.map(({ text }) => text).join(' ');
  const read = words.map(({ as }) => as.slice(0, 2).join(' / ')).join(' ');
  return words.length ? say('readAs', typed, read) : '';
}
