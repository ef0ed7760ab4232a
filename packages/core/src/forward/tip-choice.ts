import type { Cue, Suggestion } from '../anticipation/suggestion.js';
import type { Tip } from '../faq/faq.js';

/** What the visitor's behaviour on this page amounts to; counters of this page view, nothing stored. */
export interface Signs {
  /** Seconds that the page has been seen and had the focus. */
  focusedSeconds: number;
  /** How far down the visitor has been, 0 to 100. */
  scrollPercent: number;
  /** How often a form of this page was sent in vain. */
  failures: number;
  rageClicks: number;
  deadClicks: number;
  /** The last search found nothing certain. */
  missed: boolean;
  /** Visits of this device, this one included; 1 where none may be remembered. */
  visits: number;
  /** A key was pressed in a field within the last seconds. */
  typing: boolean;
  /** The page shows a dialog. */
  dialogOpen: boolean;
  /** Names that the host told of by `event`. */
  events: string[];
  /** Something fills the screen, such as a video. @default false */
  fullScreen?: boolean;
  /** Longest time, in seconds, that one field has had the focus with nothing typed. @default 0 */
  idleFieldSeconds?: number;
  /** Which of the selectors that tips name are on the page. @default none */
  elements?: string[];
}

/** What coming forward may still cost this visitor. */
export interface Budget {
  shownThisPage: number;
  shownThisSession: number;
  /** Ids of tips, and of articles, that the visitor closed. */
  dismissed: string[];
  /** "No more tips". */
  muted: boolean;
  /** `false`: nothing may be remembered yet, so only a visible error or a page that does not exist speaks. */
  stored: boolean;
  /** Texts of errors that have been answered since the page was loaded. @default all, once something was shown */
  saidErrors?: string[];
  /** When something was closed last, in epoch milliseconds. @default never */
  dismissedAt?: number;
}

/** What comes forward, if anything does. */
export interface TipChoice {
  show?: Tip | Suggestion;
  /** `badge`: on the launcher only, as on pages where somebody pays. @default 'tip' */
  as?: 'tip' | 'badge';
  /** Why it is there, a literal quote of the page; none: the editors chose it. */
  reason?: Cue;
  /** Why each of the others was held back, by tip or article id. */
  held: Held[];
}

/** One that was held back, with the one rule that did it. */
export interface Held {
  id: string;
  rule: HoldRule | (string & {});
  /** The figures behind it, for a developer: `seconds: 12 of 30`. */
  detail?: string;
}

/**
 * Which rule holds something back. Of the visitor: `muted`, `dismissed`, `just-dismissed`, `page-budget`,
 * `session-budget`, `already-said`, `nothing-remembered`, `hold-out`. Of the moment: `first-seconds`, `typing`,
 * `dialog-open`, `full-screen`, `panel-open`. Of the thing itself: `no-sign-of-need`, `condition`, `audience`,
 * `no-article`, `not-of-the-error`, `low-confidence`, `lower-priority`.
 */
export type HoldRule =
  | 'muted'
  | 'dismissed'
  | 'just-dismissed'
  | 'page-budget'
  | 'session-budget'
  | 'already-said'
  | 'nothing-remembered'
  | 'hold-out'
  | 'first-seconds'
  | 'typing'
  | 'dialog-open'
  | 'full-screen'
  | 'panel-open'
  | 'no-sign-of-need'
  | 'condition'
  | 'audience'
  | 'no-article'
  | 'not-of-the-error'
  | 'low-confidence'
  | 'lower-priority';
