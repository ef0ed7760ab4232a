import type { Block } from '../answer/answer.js';
import type { Article, Faq } from '../faq/faq.js';

/** Raised whenever an older widget could not read what is written. */
export const BUILT_VERSION = 1;

/** So many answers are in one file. */
export const ANSWERS_IN_A_FILE = 50;

/**
 * `help.json` as `helpahead build` writes it. All other files are named in it, lie beside it and carry a hash of their
 * content in their names.
 */
export interface BuiltFile {
  format: 'helpahead-built';
  version: number;
  /** The language of visitors whose own is not there. */
  default: string;
  /** By BCP 47 tag: a language, or the name of the file it is in. */
  languages: Record<string, BuiltLanguage | string>;
  /** Least confidence of a suggestion that comes forward, 0 to 1. @default the widget's own */
  threshold?: number;
  /** Words that many pages of the site share, with the share of pages that have them, 0 to 1. */
  background?: Record<string, number>;
  /** The help is switched off: its launcher goes away. */
  disabled?: boolean;
}

export type BuiltLanguage = WholeLanguage | ShardedLanguage;

/** An FAQ that a page takes as a whole, but for its answers. */
export interface WholeLanguage {
  /** Everything but the articles. */
  faq: FaqTexts;
  /** In the editor's order; or the file they are in. */
  stubs: Stub[] | string;
  /** Or the file it is in. */
  index: IndexTexts | string;
  /** That file is a heavy one: until it arrives, the page makes do with an index of the stubs. */
  isHeavy?: boolean;
  /** Files of answers, `ANSWERS_IN_A_FILE` in each, in the order of the stubs. */
  answers: string[];
}

/**
 * A large FAQ, of which a page takes what a query needs. Files are named by the hashes in their names, eight characters
 * each, one after the other: there may be thousands.
 */
export interface ShardedLanguage {
  faq: FaqTexts;
  /** Number of articles. They are numbered by section, in the editor's order: what belongs together lies together. */
  count: number;
  /** `StubsFile`s of `STUBS_IN_A_FILE` articles each, by number. */
  stubs: string;
  /** As of `IndexTexts`. */
  format: number;
  /** The index in ranges of words: the first word of each, with spaces between, and its file of `IndexTexts`. */
  words: string;
  index: string;
  /** Numbers of articles by id and alias, in ranges as well: `[first of each, files]`. */
  ids: [first: string[], files: string];
  /** In the editor's order: name (empty for none), number of the first article, count. */
  sections: [section: string, first: number, count: number][];
  /** What the editor offers where the page says nothing, by number. */
  first: number[];
  /** Articles that are tied to pages or errors. */
  pins: [number: number, tied: Pick<Article, 'pages' | 'errors'>][];
}

/** Some of the articles of a large FAQ, with the file of their answers. */
export interface StubsFile {
  stubs: Stub[];
  answers: string;
}

export type FaqTexts = Omit<Faq, 'articles' | 'meta'>;

/** What search, pins and lists need of an article. */
export type Stub = Omit<Article, keyof AnswerDetails | EditorsOnly | 'answer' | 'status'>;

/** Never leaves the editor's machine. */
export type EditorsOnly = 'owner' | 'reviewEvery' | 'notDuplicateOf' | 'translatedFrom' | 'meta';

/** What only a reader of the article needs. */
export type AnswerDetails = Pick<Article, 'action' | 'goal' | 'followUp' | 'guide' | 'reviewed' | 'url'>;

/** The rest of an article. */
export interface Answer extends AnswerDetails {
  blocks: Block[];
  /** As of `contentHash`: votes are tied to it. */
  hash: string;
  /** A translation of what its original said before it was changed. @default false */
  isOutdated?: true;
}

/** The words of an index, as `IndexFile` has them. */
export interface IndexTexts {
  format: number;
  words: string;
  terms: string;
  postings: string;
  /** Of each term: how many more articles have it than are listed. @default none */
  unlisted?: string;
}
