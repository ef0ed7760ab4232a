/**
 * The FAQ file as editors write it. One file per language; JSON, no code.
 * `parseFaq` turns anything into this; nothing else in the product reads raw input.
 */
export interface Faq {
  schemaVersion: 1;
  /** BCP 47 tag of every text in the file. */
  language: string;
  title?: string;
  /** ISO 8601 date of the last change. */
  updated?: string;
  /** URL of the plain FAQ page, the place everything falls back to. */
  page?: string;
  articles: Article[];
  /** Groups of words that mean the same on this site. */
  synonyms?: string[][];
  /** Promises kept in one place: `{{facts.refundTime}}` in any text. */
  facts?: Record<string, Fact>;
  glossary?: Record<string, string>;
  /** Known problems, shown first; they expire by themselves. */
  notices?: Notice[];
  tips?: Tip[];
  surveys?: Survey[];
  contact?: Contact;
  complaint?: Complaint;
  /** Overrides texts of the interface by key. */
  messages?: Record<string, string>;
  /** Kept, never interpreted. */
  meta?: Record<string, unknown>;
}

/** One question with its answer. */
export interface Article {
  /** Stable; feedback, links and pins refer to it. */
  id: string;
  /** Former ids and slugs that still resolve. */
  aliases?: string[];
  question: string;
  /** CommonMark with GFM tables. `{{facts.x}}` and `{{context.x|fallback}}` are filled in; the fallback is mandatory. */
  answer: string;
  /** At most two sentences, shown first. */
  short?: string;
  /** Other wordings by the editor: searched, and each one is a search test. */
  questions?: string[];
  /** Wordings accepted from feedback: a field of its own, normalised apart. */
  learned?: string[];
  keywords?: string[];
  section?: string;
  tags?: string[];
  related?: string[];
  /** Path patterns (`*` and `:name` only) on which the article is pinned; query, fragment and trailing slash are ignored. */
  pages?: string[];
  notPages?: string[];
  /** Codes or parts of messages this article answers. */
  errors?: string[];
  audience?: string[];
  /** Never remembered on the device. */
  private?: boolean;
  /** The one filled button: do it here. */
  action?: ArticleAction;
  goal?: { page?: string; event?: string; errorGone?: boolean };
  /** `after`: ISO 8601 duration. */
  followUp?: { ask: string; after: string; yes?: string; no?: string };
  guide?: GuideStep[];
  url?: string;
  /** @default 'published' */
  status?: 'published' | 'draft' | 'review';
  from?: string;
  until?: string;
  owner?: string;
  reviewed?: string;
  reviewEvery?: string;
  /** Content hash of the source article this one was translated from. */
  translatedFrom?: string;
  notDuplicateOf?: string[];
  meta?: Record<string, unknown>;
}

export interface ArticleAction {
  label: string;
  url?: string;
  event?: string;
}

export interface Fact {
  value: string;
  reviewBy?: string;
  owner?: string;
}

export interface Notice {
  id: string;
  text: string;
  article?: string;
  pages?: string[];
  from?: string;
  until?: string;
  updated?: string;
}

/** `end` is an article id, or `contact`. */
export interface GuideStep {
  id: string;
  ask: string;
  options: { label: string; goto?: string; end?: string }[];
}

export interface Tip {
  id: string;
  article?: string;
  text?: string;
  when: Condition;
  priority?: number;
  audience?: string[];
}

/** `seconds` is focused time; `scroll` is percent of the page. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { page: string }
  | { error: string | true }
  | { repeatedFailure: number }
  | { rageClick: true }
  | { deadClick: true }
  | { notFound: true }
  | { missed: true }
  | { idleField: number }
  | { seconds: number }
  | { scroll: number }
  | { visits: number }
  | { element: string }
  | { event: string }
  | { context: Record<string, string | number | boolean> };

export interface Survey {
  id: string;
  kind: 'task' | 'csat' | 'ces' | 'nps' | 'form';
  questions: SurveyQuestion[];
  when?: Condition;
}

export interface SurveyQuestion {
  id: string;
  ask: string;
  type: 'choice' | 'scale' | 'text';
  options?: string[];
  goto?: Record<string, string>;
}

export interface Contact {
  channels: Channel[];
}

/** `hours` like `Mo-Fr 09:00-18:00`; `vendor` is a chat script loaded only when chosen. */
export interface Channel {
  kind: 'mail' | 'phone' | 'form' | 'link' | 'webhook' | 'vendor';
  label: string;
  to: string;
  hours?: string[];
  timeZone?: string;
  closed?: string[];
  replyWithin?: string;
}

/** `channel` is an index into `contact.channels`. */
export interface Complaint {
  steps: string[];
  channel: number;
  replyWithin: string;
  ifNot: string;
}

/** Something wrong in an FAQ, as a value: the widget skips what it concerns, the editor's command prints it. */
export interface Problem {
  /** JSON Pointer (RFC 6901) into the input as given; `''` is the whole document. */
  path: string;
  /** Rule name, stable; each has a page in docs/rules. */
  code: string;
  /** What is wrong and what to do, in an editor's words. */
  message: string;
  /** The part of the text at `path` that is meant (of the file itself when `path` is `''`): UTF-16 units, end exclusive. */
  range?: [start: number, end: number];
  /** JSON Pointer to the other place that matters: where a doubled id stands first. */
  first?: string;
  /** When this case of the rule is milder than others: nothing is lost. @default the severity of the rule */
  severity?: 'warning';
}
