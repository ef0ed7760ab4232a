/** Which events count. Times are epoch milliseconds, both ends included. */
export interface TallyFilter {
  from: number;
  until: number;
  /** A BCP 47 tag as sent; undefined counts every language. */
  language: string | undefined;
}

/** How many events there are and when they happened; no times when there is none. */
export interface Extent {
  events: number;
  visits: number;
  first: number | undefined;
  last: number | undefined;
}

/** One visit asking one thing on one page, once or more often. */
export interface QueryTally {
  query: string;
  missed: boolean;
  path: string;
  language: string;
  visit: string;
  times: number;
  last: number;
}

/** Votes that still stand: a vote that another one replaces is left out everywhere. */
export interface VoteTally {
  article: string;
  helpful: boolean;
  times: number;
}

interface ReasonTally {
  article: string;
  reason: string;
  times: number;
}

/** What somebody wrote beside a vote. */
export interface CommentTally {
  article: string;
  comment: string;
  helpful: boolean;
  path: string;
  language: string;
  at: number;
}

export interface SuggestionTally {
  article: string;
  /** `suggest`: stood in the opened panel; `tip`: came forward unasked. */
  kind: 'suggest' | 'tip';
  /** The kind of cue that led to it; empty when not told. */
  cue: string;
  shown: number;
  opened: number;
  dismissed: number;
}

/** What a store counts, before anything is made of it; every store gives the same for the same events. */
export interface Tallies {
  /** Of all events, whatever the filter. */
  everything: Extent;
  /** Most frequent first, whatever the filter. */
  languages: string[];
  counted: Extent;
  /** Events of each kind. */
  kinds: Record<string, number>;
  queries: QueryTally[];
  votes: VoteTally[];
  reasons: ReasonTally[];
  /** The latest of each article first, at most `COMMENTS_EACH`. */
  comments: CommentTally[];
  suggestions: SuggestionTally[];
}

export const COMMENTS_EACH = 3;
