import type { Article, Tip } from '../faq/faq.js';

/** What may be read on a page. Never a field's value. */
export interface PageContext {
  url: string;
  title: string;
  description?: string;
  headings: string[];
  breadcrumb?: string[];
  text?: string;
  labels: string[];
  buttons: string[];
  /** Texts of the errors visible on the page. */
  errors: string[];
  language?: string;
  /** What the host said through `context()`. */
  extra?: Record<string, string | number | boolean>;
}

export interface Memory {
  /** Paths of the last same-origin pages, latest last. */
  trail?: string[];
  dismissed?: string[];
  handled?: string[];
  audience?: string[];
}

export interface Anticipator {
  /** Best first; empty when unsure. */
  suggest(page: PageContext, memory?: Memory): Suggestion[];
}

/** An anticipated article with the reason for it. */
export interface Suggestion {
  article: Article;
  score: number;
  /** 0 to 1, calibrated. */
  confidence: number;
  cues: Cue[];
}

/** Evidence from the page. `text` is a literal quote of the page, or the pattern of a pin; sentences are made in the widget. */
export interface Cue {
  kind:
    | 'error'
    | 'title'
    | 'heading'
    | 'url'
    | 'label'
    | 'button'
    | 'breadcrumb'
    | 'description'
    | 'text'
    | 'pin'
    | 'context'
    | 'trail';
  text: string;
}

/** What the visitor's behaviour on this page amounts to; counters, nothing stored. */
export interface Signs {
  focusedSeconds: number;
  scrollPercent: number;
  failures: number;
  rageClicks: number;
  deadClicks: number;
  missed: boolean;
  visits: number;
  typing: boolean;
  dialogOpen: boolean;
  events: string[];
}

/** What coming forward may still cost this visitor. `stored: false` means nothing may be remembered yet. */
export interface Budget {
  shownThisPage: number;
  shownThisSession: number;
  dismissed: string[];
  muted: boolean;
  stored: boolean;
}

export interface TipChoice {
  show?: Tip | Suggestion;
  /** Why each tip that was held back was held back, by rule name. */
  held: { id: string; rule: string }[];
}
