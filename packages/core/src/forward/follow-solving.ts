import type { PageContext } from '../anticipation/suggestion.js';
import type { Parts } from '../help/parts.js';

/** Follows what was read to where it was reached. */
export interface Solving {
  page(page: PageContext): void;
}

export function followSolving(_: Parts): Solving {
  return { page() {} };
}
