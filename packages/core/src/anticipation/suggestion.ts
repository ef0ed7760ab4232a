import type { Article } from '../faq/faq.js';

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
  /** The server, or the page's own words, say that there is no such page. @default its title and headings tell */
  notFound?: boolean;
  /** It has fields for a payment card. @default its address tells */
  payment?: boolean;
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
