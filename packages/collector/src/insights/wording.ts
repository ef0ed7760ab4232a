import type { GapState } from '../store/event-store.js';
import type { Journey, JourneyOutcome, SuggestionUse, SurveyFigures, Theme } from './insights.js';
import { tameMarks } from './plots/fit-text.js';

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

const WAYS: Record<Journey['by'], string> = {
  suggestion: 'Suggestion',
  tip: 'Came forward',
  search: 'Search',
  section: 'Topic',
  related: 'Related question',
  link: 'Link',
  host: 'Opened by the site',
};

const OUTCOMES: Record<JourneyOutcome, string> = {
  helped: 'Said it helped',
  probably: 'Probably solved',
  read: 'Read it only',
  left: 'Left the results',
  missed: 'Found nothing',
  unhelped: 'Did not help',
  people: 'Went to people',
};

const STATES: Record<GapState, string> = {
  new: 'New',
  writing: 'Being written',
  answered: 'Answered',
  'wont-answer': 'Will not be answered',
};

const SOURCES: Record<Theme['quotes'][number]['from'], string> = {
  comment: 'beside a vote',
  survey: 'in a survey',
  search: 'searched, found nothing',
};

const SCORES: Record<SurveyFigures['kind'], string> = {
  task: 'could do what they came for',
  csat: 'are satisfied (4 or 5 of 5)',
  ces: 'of 7 for ease, on average',
  nps: 'NPS: those who would recommend it less those who would not',
  form: 'answers',
};

/** A reason as a visitor chose it; one the widget does not offer stands as it was sent. */
export const wordReason = (reason: string): string => REASONS.get(reason) ?? tameMarks(reason);
export const wordOutcome = (outcome: JourneyOutcome): string => OUTCOMES[outcome];
export const wordState = (state: GapState): string => STATES[state];
export const wordSource = (from: Theme['quotes'][number]['from']): string => SOURCES[from];
export const wordScore = (kind: SurveyFigures['kind']): string => SCORES[kind];
const wordCue = (cue: string): string => CUES.get(cue) ?? tameMarks(cue);

/** Where a suggestion stood and what led to it. */
export function wordSuggestion({ kind, cue }: Pick<SuggestionUse, 'kind' | 'cue'>): string {
  const place = kind === 'tip' ? 'Came forward unasked' : 'In the panel';
  return cue === '' ? place : `${place}: ${wordCue(cue)}`;
}

/** What a visitor went by. */
export function wordWay({ by, cue }: Pick<Journey, 'by' | 'cue'>): string {
  return cue === '' ? WAYS[by] : `${WAYS[by]}: ${wordCue(cue)}`;
}

/** The same for a drawing, where there is little room. */
export const wordWayShortly = (way: Pick<Journey, 'by' | 'cue'>): string =>
  wordWay(way).replace(/ (on|of) the page$/, '');
