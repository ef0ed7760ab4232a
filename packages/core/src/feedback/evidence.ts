/**
 * What visitors have taught a site, as its collector hands it over (`GET /v1/evidence.json`) and as proposals for the FAQ
 * are made from it. Plain JSON, without visits, sources or times of single events.
 */
export interface Evidence {
  format: 1;
  /** Epoch milliseconds. */
  generated: number;
  /** The days looked at, ISO dates, both included; null when there was nothing yet. */
  from: string | null;
  until: string | null;
  wordings: LearnedWording[];
  gaps: AskedGap[];
  articles: ArticleEvidence[];
  /** Articles read in one visit. */
  together: { language: string; article: string; other: string; visits: number }[];
  /** What was asked most, and what helped: for trying a changed FAQ against. */
  asked: AskedBefore[];
}

/** A question in visitors' words, and an article they said helped them after it. */
export interface LearnedWording {
  language: string;
  /** As it was written most often. */
  wording: string;
  /** As `questionKey` makes it. */
  question: string;
  article: string;
  /** Sources that said yes, and no; a source counts once a day. */
  yes: number;
  no: number;
  /** Days on which a source said yes. */
  days: number;
  /** Most networks that said yes on one day: forged votes of one network, however many, make it 1. */
  networks: number;
  /** Yes of all votes after this question, whatever the article, 0 to 1. */
  share: number;
}

/** A question that was asked and not found. */
export interface AskedGap {
  language: string;
  question: string;
  /** As it was written most often, and otherwise. */
  query: string;
  alsoAs: string[];
  times: number;
  visits: number;
  /** Most networks that asked it in vain on one day; 0 before a day with it is over. Forged questions make it 1. */
  networks: number;
  pages: string[];
  /** The articles that stood first all the same, most often first. */
  closest: string[];
  state: 'new' | 'writing' | 'answered' | 'wont-answer';
}

/** How an article does, by the version that was seen last. */
export interface ArticleEvidence {
  language: string;
  article: string;
  hash: string;
  yes: number;
  no: number;
  reasons: { reason: string; times: number }[];
  /** The latest first. */
  comments: string[];
  reads: number;
}

export interface AskedBefore {
  language: string;
  query: string;
  question: string;
  times: number;
  missed: number;
  /** Articles that were found helpful after it, the most helpful first; sources count as in `wordings`. */
  helped: { article: string; yes: number; no: number }[];
}
