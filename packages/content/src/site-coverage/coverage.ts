import type { Cue, SiteProfile } from '@helpahead/core';
import type { Severity } from '../finding.js';
import type { Unread } from '../pages/site-page.js';

/** What `helpahead coverage` found. `--format json` prints it; members are added, never changed. */
export interface Coverage {
  format: 'helpahead-coverage';
  version: 1;
  /** As it was given. */
  site: string;
  summary: Summary;
  /** Those without a suggestion first, the near misses before others; then the least certain. */
  pages: PageCoverage[];
  /** Pages in a language that no FAQ has; they are not counted, and shown what the first FAQ has. */
  otherLanguages: PageCoverage[];
  /** Articles that no page suggests, with the page on which each came closest. */
  neverSuggested: UnusedArticle[];
  /** Errors first. */
  conflicts: Conflict[];
  /** Groups of pages that have the same title. */
  alike: { title: string; pages: string[] }[];
  /** Paths of pages without a title. */
  untitled: string[];
  failed: Unread[];
  skipped: Unread[];
  /** What the pages say about suggesting on this site; `--write` puts it where the widget finds it. */
  profile: SiteProfile;
}

interface Summary {
  pages: number;
  /** Pages with a suggestion that is certain enough to be shown as one. */
  covered: number;
  /** Of the pages, rounded to one decimal. */
  coveredPercent: number;
  articles: number;
  /** Least confidence, 0 to 1, that was asked for. */
  threshold: number;
  /** Whether `profile` was used: with `--write`; else the widget's own values were. */
  withProfile: boolean;
  errors: number;
  warnings: number;
}

export interface PageCoverage {
  /** Its path. */
  page: string;
  /** The file or address it was read from. */
  source: string;
  title: string;
  /** Of the FAQ that its visitors are shown. */
  language: string;
  /** What the page says of its own. */
  pageLanguage?: string;
  /** At most three, best first; none: nothing is certain enough. */
  suggestions: SuggestedArticle[];
  /** The best of those that are not certain enough, where there are no others. */
  closest?: SuggestedArticle;
}

export interface SuggestedArticle {
  article: string;
  question: string;
  /** 0 to 1. */
  confidence: number;
  /** Words of the page, or the pattern of a pin. */
  cues: Cue[];
}

export interface UnusedArticle {
  article: string;
  question: string;
  language: string;
  closest?: { page: string; confidence: number };
}

/**
 * Pins and tips that do not do on this site what they say. Errors are `crowded-page` (pinned where three others are
 * pinned before) and `pin-kept-off` (by `notPages` of the same article); warnings are `page-not-found` (the pattern of
 * a pin) and `tip-page-not-found`.
 */
export interface Conflict {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: Severity;
  rule: 'crowded-page' | 'pin-kept-off' | 'page-not-found' | 'tip-page-not-found';
  message: string;
  /** Paths that it concerns. */
  pages: string[];
}
