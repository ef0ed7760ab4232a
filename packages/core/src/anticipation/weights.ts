import type { Cue } from './suggestion.js';

/**
 * What a word says of the page's topic by the place it stands in. Whole and half numbers, each with its reason:
 * weights tuned finer were worse on sites they were not tuned on.
 */
export const CUE_WEIGHT: Readonly<Record<Cue['kind'], number>> = {
  // Something went wrong, and the visitor is looking at it.
  error: 4,
  // Title and address carry the topic.
  title: 2,
  url: 2,
  // What the host said of its page.
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
/** A word does not say more by standing there ten times. */
export const MOST_REPEATS = 3;
export const TRAIL_LENGTH = 3;
/** From this confidence on a suggestion is worth coming forward with. */
export const CONFIDENT = 0.5;
