import type { SuggestionUse } from './insights.js';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['unclear', 'Not clear'],
  ['wrong', 'Wrong or out of date'],
  ['incomplete', 'Something is missing'],
  ['other', 'Something else'],
]);

const CUES: ReadonlyMap<string, string> = new Map([
  ['error', 'an error on the page'],
  ['title', 'the title of the page'],
  ['heading', 'a heading of the page'],
  ['url', 'the address of the page'],
  ['label', 'a label on the page'],
  ['button', 'a button on the page'],
  ['breadcrumb', 'the place of the page in the site'],
  ['description', 'the description of the page'],
  ['text', 'the text of the page'],
  ['pin', 'chosen by the editors'],
  ['context', 'what the site said'],
  ['trail', 'the pages before'],
]);

/** A reason as a visitor chose it; one the widget does not offer stands as it was sent. */
export const wordReason = (reason: string): string => REASONS.get(reason) ?? reason;

/** Where a suggestion stood and what led to it. */
export function wordSuggestion({ kind, cue }: SuggestionUse): string {
  const place = kind === 'tip' ? 'Came forward unasked' : 'In the panel';
  return cue === '' ? place : `${place}: ${CUES.get(cue) ?? cue}`;
}
