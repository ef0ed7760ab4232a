import type { Cue } from './suggestion.js';

/**
 * What a word says of the page's topic by the place it stands in. Few, round, each with its reason: weights tuned
 * finer were worse on sites they were not tuned on.
 */
export const CUE_WEIGHT: Readonly<Record<Cue['kind'], number>> = {
  // Something went wrong, and the visitor is looking at it.
  error: 4,
  // Title and address carry the topic.
  title: 2,
  url: 2,
  // What the host says of its page, and what the page says of itself.
  context: 1,
  heading: 1,
  description: 1,
  // What can be done here, next to much that can be done everywhere.
  label: 0.5,
  button: 0.5,
  // Finds the product, not the question.
  breadcrumb: 0.5,
  // The safety net.
  text: 0.2,
  // Where the visitor came from; more than this harms.
  trail: 0.2,
  pin: 0,
};

/** Places that say what the page is about and nothing else: their words also stand for others of their meaning. */
export const TOPIC: ReadonlySet<Cue['kind']> = new Set(['error', 'title', 'url', 'context']);
/** What visitors of any site use for one another says less of a page, whose words its own people chose. */
export const EVERYDAY = 0.25;
/** A word does not say more by standing there ten times. */
export const MOST_REPEATS = 3;
/** Half of what a word can say is said at this weight, a third of that of title, address, heading and description. */
export const HALF_SAID = 2;
/** Stop words are on every page. */
export const STOP_WORD = 0.1;
/** What makes a suggestion certain: how much of its question the page says, in its order, and how much it says of the answer. */
export const CONFIDENCE = { share: 0.75, pairs: 0.25, evidence: 0.1 } as const;
/** So much of its certainty loses a suggestion that knows no word of what the page calls itself. */
export const NAMED = 0.25;
/** So certain at least is an article whose question the page has for its name. */
export const CALLED = 0.9;
/** From this confidence on a suggestion may come forward: nine of ten pages without an answer stay below. */
export const CONFIDENT = 0.56;
/** How certain an article is that names the code of a visible error: where it asks, and where it answers. */
export const CODE_FOUND = { asked: 1, answered: 0.9 } as const;
