import type { Survey, SurveyQuestion } from '../../faq/faq.js';

export type SurveyValue = string | number;

/** Why a survey is not asked: a rule of the visitor, of the moment, or of the survey itself. */
export interface HeldSurvey {
  id: string;
  rule: 'in-trouble' | 'nothing-remembered' | 'asked-before' | 'attention' | 'moment' | 'empty';
}

/** Where a survey stands. `done`: nothing is left to ask; `missing`: the FAQ has no such survey. */
export type SurveyPlace =
  | {
      status: 'asking';
      survey: Survey;
      /** The one that stands in for those of the FAQ: its words are the user interface's, by the ids in it. */
      isOurs: boolean;
      question: SurveyQuestion;
      /** Ends of the survey's scale, both included. */
      scale: readonly [from: number, to: number];
      /** What was answered to it before; of an interrupted survey. */
      answer?: SurveyValue;
      /** Its end comes after this question, whatever is answered. */
      isLast: boolean;
    }
  | { status: 'done' | 'missing' };

/**
 * A few questions for visitors who have what they came for; never for somebody in trouble. Where the FAQ says nothing
 * of surveys and feedback is sent, that is one about the visitor's task: survey `task`, with `done` (`yes`, `partly`
 * or `no`), then `ease` (1 to 5) or `why` (text).
 */
export interface SurveyAid {
  /**
   * The survey that may be offered here and now, as one quiet row; the same one until it is answered or skipped.
   * Reads signals.
   * @param at `yes`: below an article that has just helped; `home`: on the home screen
   */
  offer(at: 'yes' | 'home'): Survey | undefined;
  /** The row stands before the visitor: it counts as asked, and costs attention. */
  shown(id: string): void;
  /** Why the others are not offered now. Reads signals. */
  held(at: 'yes' | 'home'): HeldSurvey[];
  place(id: string): SurveyPlace;
  /** Answers the present question, or goes on without an answer; by the end, what was answered is recorded. */
  answer(id: string, value?: SurveyValue): void;
  /** Ends it: what was answered so far is recorded. */
  skip(id: string): void;
  /** Everything is forgotten. */
  onReset(): void;
}
