import type { Cue, Memory, PageContext } from '../anticipation/suggestion.js';
import type { Tip } from '../faq/faq.js';
import type { Budget, Held, Signs } from './tip-choice.js';

/** A visitor in a situation. */
export interface SimulationInput {
  page: PageContext;
  /** @default looked at for three seconds, in the first visit, and nothing happened */
  signs?: Partial<Signs>;
  /** @default nothing was shown or closed, and things may be remembered: the visitor has used the widget before */
  budget?: Partial<Budget>;
  /** @default nothing */
  memory?: Memory;
  /** Least confidence of a suggestion, 0 to 1. @default that of `createAnticipator` */
  threshold?: number;
  /** Words that many pages of the site share, with the share of pages that have them, 0 to 1. */
  background?: Record<string, number>;
  /** Epoch milliseconds; decides which articles are shown. @default articles with dates are shown */
  now?: number;
  /** Tips beside an index, which has none. @default those of the FAQ */
  tips?: Tip[];
}

/** Everything that was considered, and what came of it. */
export interface Simulation {
  page: PageContext;
  /** Best first: the first ten, and any further one that is certain enough. */
  suggestions: SimulatedSuggestion[];
  /** In the order of the file. */
  tips: SimulatedTip[];
  /** Absent when the help stays silent. */
  shown?: SimulatedShow;
  /** Why each of the others stays back, suggestions below the threshold included. */
  held: Held[];
}

export interface SimulatedSuggestion {
  article: string;
  question: string;
  confidence: number;
  threshold: number;
  /** Its confidence reaches the threshold. */
  passed: boolean;
  cues: Cue[];
}

export interface SimulatedTip {
  id: string;
  /** Its condition holds. */
  holds: boolean;
  /** The figures of its condition: `seconds: 12 of 30`. */
  detail: string;
  /** What held it back; absent for the one that is shown. */
  rule?: Held['rule'];
}

/** What the visitor would see, in its words. */
export interface SimulatedShow {
  /** Of the tip, or of the article. */
  id: string;
  kind: 'tip' | 'suggestion';
  as: 'tip' | 'badge';
  /** Its own text, or the article's question, filled in. */
  text: string;
  article?: string;
  /** A literal quote of the page; none: chosen by the editors. */
  reason?: Cue;
}
