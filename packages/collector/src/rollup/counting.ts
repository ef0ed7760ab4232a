import type { FeedbackEvent } from '@helpahead/core';
import type { Quote, Tally } from './rollup.js';

/** What is counted into, and what is known of votes elsewhere. */
export interface Counting {
  tally: Tally;
  quotes: Quote[];
  stands(vote: Extract<FeedbackEvent, { kind: 'vote' }>): boolean;
}

/** The columns that say where and for whom. */
export interface Place {
  language: string;
  audience: string;
  path: string;
}

export const placeOf = ({ language, audience = '', path }: FeedbackEvent): Place => ({
  language,
  audience,
  path,
});
