/**
 * Every number the ranking of a query depends on. One set for all collections and languages: few, round, each with
 * its reason. Weights tuned finer than this did not survive collections they were not tuned on.
 */

/** What a word counts in question, other wordings, learned wordings, section, short answer and answer. */
export const FIELD_WEIGHTS = [2, 1, 1, 0.5, 1, 1] as const;
/** A word found in fewer answers than this tells no more than one found in so many. */
export const FEW_ANSWERS = 3;
/** Of an answer, the `first` most distinctive words count in full, `later` ones less; `top` words is where its top ends. */
export const ANSWER_WORDS = { first: 10, later: 0.4, top: 100 } as const;
/** How much a long field dilutes its words: 0 not at all, 1 fully. */
export const LENGTH_SHARE = 0.5;
/** The second occurrence of a word adds less than the first; the higher, the later that starts. */
export const SATURATION = 2;
/** That an article has a word at all counts apart from how much it is about it (as BM25+ has it). */
export const FOUND_AT_ALL = 0.15;
/**
 * A stop word counts, but little: without it half-typed queries are lost, with all of it the topic is. The more
 * wordings an article has, the better the file itself tells which words say little: with as many as `half`, half of
 * the difference is gone.
 */
export const STOP_WORD = { least: 0.2, half: 10 } as const;
/** Beside a word of the topic, a stop word counts at most so many times what it would if it were as rare as that. */
export const STOP_WORD_BESIDE = 1.2;
/** Stop words say more beside their neighbour: `how long`, `get to`. */
export const STOP_WORD_IN_PAIR = 0.5;

/** How well a term stands for a word that is not its own. Everyday language is a weaker promise than the editor's. */
export const SYNONYM = 0.8;
export const RELATED = 0.4;
/** The last word is the start of this one; less likely when it is a word already. */
export const COMPLETION = { unknown: 0.9, known: 0.5 } as const;
/** By number of edits. */
export const EDITS: readonly number[] = [1, 0.9, 0.5];
/** Two words are of one family when this part of the one begins the other. */
export const RELATIVE = { share: 0.5, beginning: 0.6 } as const;

/**
 * What the wordings of an article, looked at one by one, add to the article as a whole. Other wordings than its question
 * are often a word or two, which a short query is like by chance.
 */
export const WORDING = {
  share: 0.5,
  pairs: 0.5,
  trigrams: 0.5,
  second: 0.5,
  others: 0.75,
  chance: 0.4,
} as const;

/** Each rare word found makes an answer this much more certain. */
export const EVIDENCE = 0.1;
/** A learned wording is believed when its article has wordings like it: at least so much as any other article has. */
export const AGREEMENT = 0.4;

/** An answer is the more certain the further it is ahead of the third: two may share the lead, three are a topic. */
export const LEAD = 0.2;
/** So much found makes an answer half certain: nine of ten questions without one find less. */
export const HALF_CERTAIN = 0.6;
/** From this certainty on the first hit is offered as an answer. */
export const CERTAIN = 0.5;
/** Leaders within this part of the best score may be meant as well; who has the words in the answer alone stays below. */
export const CLOSE_LEADERS = 0.65;

/** So much of its certainty loses an answer that is found by guessed words alone. */
export const GUESS = 0.5;
