import { createHash } from 'node:crypto';
import type { Addition } from './addition.js';

/**
 * `learned`: a visitor's wording for an article. `synonym`: two words that mean the same on this site. `wording`: one a
 * model made up for an article that has none. `missing-article`: a draft for what nobody found. `related`: two articles
 * that are read together. `failing`, `stale`: for an editor to look at; nothing is changed.
 */
export type ProposalKind =
  | 'learned'
  | 'synonym'
  | 'wording'
  | 'missing-article'
  | 'related'
  | 'failing'
  | 'stale';

/** One change of an FAQ for an editor to accept or decline, or one thing to look at. */
export interface Proposal {
  /** The same for the same proposal on the same FAQ and article, however often it is made: eight hex digits. */
  id: string;
  kind: ProposalKind;
  /** The name that the FAQ was given with. */
  file: string;
  language: string;
  /** Id of the article it is about, if it is about one. */
  article?: string;
  /** What it comes to, in a few words. */
  title: string;
  /** For an editor, with the figures. Holds visitors' words: escape it for where it is shown. */
  why: string;
  /** Empty where there is nothing to change for sure. */
  edits: Addition[];
  /** Why the file cannot take it, when it cannot; `edits` is empty then. */
  obstacle?: string;
  /** What it does to the recorded questions, by itself. Absent where it does nothing to search. */
  gain?: Gain;
}

/** Recorded questions whose helpful article is known, each as often as it was asked. */
export interface Gain {
  asked: number;
  first: Change;
  /** Among the first three. */
  amongThree: Change;
  /** Questions whose article is found less well afterwards, those asked most first; at most five. */
  worse: { query: string; article: string }[];
}

interface Change {
  before: number;
  after: number;
}

export function proposalId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

/** Whether fewer recorded questions have their article first afterwards, or as many and fewer among three. */
export function isLoss({ first, amongThree }: Gain): boolean {
  return first.after < first.before || (first.after === first.before && amongThree.after < amongThree.before);
}

export function isGain({ first, amongThree }: Gain): boolean {
  return first.after > first.before || (first.after === first.before && amongThree.after > amongThree.before);
}
