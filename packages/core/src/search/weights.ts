/**
 * Every number the ranking of a query depends on. One set for all collections and languages: round, and each with
 * its reason, because finely tuned weights did not survive collections they were not tuned on.
 */

/** How much a word counts by the field it stands in. What the editor wrote as the question says most. */
export const FIELD_WEIGHT = {
  question: 2,
  wordings: 2,
  learned: 2,
  section: 0.5,
  short: 1,
  answer: 0.5,
} as const;
/** How much a long field dilutes its words: 0 not at all, 1 fully. */
export const LENGTH_SHARE = 0.5;
/** Saturation: the second occurrence of a word adds less than the first. */
export const SATURATION = 1.2;
/** A stop word counts, but little: dropping it loses half-typed queries, keeping it whole loses the topic. */
export const STOP_WORD = 0.2;
/** A word that stands for the one that was typed. */
export const RELATED = 0.4;
export const SYNONYM = 0.8;
export const COMPLETION = 0.7;
/** The last word is known, and still may be the start of another. */
export const COMPLETION_OF_KNOWN = 0.3;
export const ONE_EDIT = 0.8;
export const TWO_EDITS = 0.5;
/** How much the best single wording adds to the whole article. */
export const WORDING_SHARE = 1;
/** From this certainty on the first hit is offered as an answer. */
export const CERTAIN = 0.35;
/** Leaders within this share of the best score are too close to call. */
export const CLOSE_LEADERS = 0.9;
