import type { GapState } from '../store/event-store.js';
import type { Share } from './share.js';

/** Days an editor can look at; null is everything there is. */
export type Days = 7 | 30 | 90 | null;

/** What the reader asked for; whatever is undefined is not narrowed. */
export interface InsightsFilter {
  /** Whole days, UTC, today included. */
  days: Days;
  language: string | undefined;
  /** A section of the FAQ files. */
  section: string | undefined;
  /** A path as it was sent. */
  page: string | undefined;
  audience: string | undefined;
}

/** How many events there are and when they happened; no times when there is none. Visits count once a day. */
export interface Extent {
  events: number;
  visits: number;
  first: number | undefined;
  last: number | undefined;
}

/** An article by the name its readers know it by. */
export interface NamedArticle {
  article: string;
  /** Its question; the id when no FAQ file was given that has it. */
  title: string;
}

/** One question in the visitors' words: spellings of the same stems are one. */
export interface AskedQuestion {
  /** The spelling used most. */
  query: string;
  /** Other spellings, most frequent first. */
  alsoAs: string[];
  /** As `questionKey` makes it. */
  question: string;
  /** Searches, and how many of them found nothing certain. */
  times: number;
  missed: number;
  /** Different visits that asked. */
  visits: number;
  /** Epoch milliseconds. */
  last: number;
  languages: string[];
  /** Pages it was asked on, most frequent first. */
  pages: { path: string; times: number }[];
  /** The articles that stood first, most frequent first. */
  closest: NamedArticle[];
}

/** A question that was asked and not found, and what has been made of it. `times` and `visits` are of those searches. */
export interface Gap extends AskedQuestion {
  /** The language whose note this is: the one it was asked in most. */
  language: string;
  /** `new` again, with `reopened`, when it recurs after it was answered. */
  state: GapState;
  reopened: boolean;
  owner: string;
  note: string;
  /** Epoch milliseconds; undefined when nobody has touched it. */
  changed: number | undefined;
}

/** A version of an article in one language, by its content hash. */
export interface ArticleVersion {
  language: string;
  hash: string;
  /** Epoch milliseconds when a visitor first had it before them. */
  since: number;
  yes: number;
  no: number;
  helped: Share;
}

export interface ArticleVotes extends NamedArticle {
  yes: number;
  no: number;
  /** "Yes" of all votes. */
  helped: Share;
  reasons: { reason: string; times: number }[];
  /** The latest, newest first. */
  comments: VoteComment[];
  /** The newest first; several of one language when the answer was rewritten in this time. */
  versions: ArticleVersion[];
  reads: number;
  probablySolved: number;
}

/** What somebody wrote beside a vote. */
interface VoteComment {
  comment: string;
  helpful: boolean;
  path: string;
  language: string;
  at: number;
}

export interface SuggestionUse extends NamedArticle {
  /** `suggest`: stood in the opened panel; `tip`: came forward unasked. */
  kind: 'suggest' | 'tip';
  /** The words of the page that led to it; empty when not told. */
  cue: string;
  shown: number;
  opened: number;
  dismissed: number;
  withheld: number;
  /** Opened of shown. */
  taken: Share;
}

/** Visits in which something came forward, or would have. */
export interface ForwardArm {
  visits: number;
  /** Said yes, or probably solved it. */
  solved: Share;
  /** Asked in vain, said no or went to people. */
  helpless: Share;
}

/** What coming forward earned, against the visits that were left alone to compare with. */
export interface ComingForward {
  shown: ForwardArm;
  withheld: ForwardArm;
  /**
   * How many points (0 to 1) more visits were solved, with its 95 % interval (Newcombe's, from two Wilson intervals);
   * undefined where one of the two has too few visits, or nothing was withheld.
   */
  earned: { points: number; low: number; high: number } | undefined;
}

/** A survey's figures; `score` only from the least sample on. */
export interface SurveyFigures {
  survey: string;
  /** As the FAQ says; `form` when it has no such survey. */
  kind: 'task' | 'csat' | 'ces' | 'nps' | 'form';
  title: string;
  responses: number;
  /**
   * `task`: share of "yes"; `csat`: share of 4 and 5 of 5; `nps`: promoters (9, 10) less detractors (0 to 6), −100 to
   * 100; `ces`: mean of 1 to 7. Each with its 95 % interval.
   */
  score: SurveyScore;
  questions: {
    question: string;
    ask: string;
    /** In the order of the scale or of the options; texts are in `comments`. */
    answers: { answer: string; times: number }[];
  }[];
  comments: { question: string; text: string; path: string; language: string; at: number }[];
}

export type SurveyScore =
  | { enough: true; of: number; value: number; low: number; high: number; unit: 'share' | 'points' | 'mean' }
  | { enough: false; of: number; least: number };

/** What people have in common who wrote something. */
export interface Theme {
  /** The words they share, as they were written most. */
  words: string[];
  /** Different texts. */
  times: number;
  /** Examples in their own words: comments, answers to surveys and questions that found nothing. */
  quotes: {
    text: string;
    language: string;
    from: 'comment' | 'survey' | 'search';
    path: string;
    at: number;
  }[];
}

/** One way visitors took. */
export interface Journey {
  path: string;
  /** What they went by: words of the page, a tip, the search field, a section, a link, the site. */
  by: 'suggestion' | 'tip' | 'search' | 'section' | 'related' | 'link' | 'host';
  cue: string;
  /** The article they read, or the question that found nothing. */
  article: NamedArticle | undefined;
  query: string | undefined;
  outcome: JourneyOutcome;
  visits: number;
}

export const JOURNEY_OUTCOMES = [
  'helped',
  'probably',
  'read',
  'left',
  'missed',
  'unhelped',
  'people',
] as const;
/**
 * `helped` said yes; `probably` solved without asking; `read` and said nothing; `left` a list of results; `missed` found
 * nothing; `unhelped` said no; `people` went to people.
 */
export type JourneyOutcome = (typeof JOURNEY_OUTCOMES)[number];

/** A page with its ways, and how many of them ended badly. */
export interface JourneyPage {
  path: string;
  visits: number;
  /** `missed`, `unhelped` and `people` of all. */
  unresolved: Share;
  /** Unresolved visits: rate times frequency, so the most painful page stands first. */
  pain: number;
  ways: Journey[];
}

/** Promises that people reply in time. */
export interface Promises {
  handoffs: number;
  channels: {
    channel: string;
    handoffs: number;
    promised: number;
    answered: number;
    kept: Share;
  }[];
  kept: Share;
  /** "Did it work?", asked on a later visit. */
  followUps: { solved: number; unsolved: number; share: Share };
}

/** One day, UTC. */
export interface TrendDay {
  /** `2026-11-23`. */
  date: string;
  visits: number;
  searches: number;
  missed: number;
  yes: number;
  no: number;
}

/** The content changed: an article had another version for the first time. */
export interface ContentChange extends NamedArticle {
  date: string;
  language: string;
}

/** All figures of the insights, as the page shows them and `/v1/insights.json` gives them. Times: epoch milliseconds. */
export interface Insights {
  generated: number;
  filter: { [Name in keyof InsightsFilter]: Exclude<InsightsFilter[Name], undefined> | null };
  /** Every language in the store, most frequent first. */
  languages: string[];
  /** What else may be asked for: sections of the FAQ files; pages and audiences with ten visits or more. */
  sections: string[];
  pages: string[];
  audiences: string[];
  /**
   * Fewer than ten visits are left by page and audience: nothing of them is told, so that nobody is recognised, and every
   * figure below is empty.
   */
  hidden: boolean;
  /** What the store holds, and what of it the filter lets through. */
  everything: Extent;
  counted: Extent;
  /** Counted events of each kind. */
  kinds: Record<string, number>;
  searches: { total: number; missed: Share; questions: AskedQuestion[] };
  /** Most visits first; those that need something done before those that do not. */
  notFound: Gap[];
  votes: { yes: number; no: number; helped: Share; articles: ArticleVotes[] };
  suggestions: { shown: number; opened: number; taken: Share; articles: SuggestionUse[] };
  forward: ComingForward;
  satisfaction: {
    surveys: SurveyFigures[];
    /** Visits in which somebody was in trouble; they are never asked, so no score speaks for them. */
    troubled: number;
    visits: number;
  };
  promises: Promises;
  themes: Theme[];
  trend: { days: TrendDay[]; changes: ContentChange[] };
  journeys: JourneyPage[];
}
