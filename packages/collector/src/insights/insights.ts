import type { CommentTally, Extent, SuggestionTally, Tallies, VoteTally } from '../store/tallies.js';
import { type AskedQuestion, groupQueries } from './group-queries.js';
import { type Share, shareOf, wilson } from './share.js';
import type { TitleOf } from './titles.js';

/** Days an editor can look at; null is everything there is. */
export type Days = 7 | 30 | 90 | null;

/** What the reader asked for. */
export interface InsightsFilter {
  days: Days;
  /** Undefined: every language. */
  language: string | undefined;
}

/** An article by the name its readers know it by. */
export interface NamedArticle {
  article: string;
  /** Its question; the id when no FAQ file was given that has it. */
  title: string;
}

export interface ArticleVotes extends NamedArticle {
  yes: number;
  no: number;
  /** "Yes" of all votes. */
  helped: Share;
  reasons: { reason: string; times: number }[];
  /** The latest, newest first. */
  comments: Omit<CommentTally, 'article'>[];
}

export interface SuggestionUse
  extends NamedArticle,
    Pick<SuggestionTally, 'kind' | 'cue' | 'shown' | 'opened'> {
  dismissed: number;
  /** Opened of shown. */
  taken: Share;
}

/** All figures of the insights, as the page shows them and `/v1/insights.json` gives them. Times: epoch milliseconds. */
export interface Insights {
  generated: number;
  filter: { days: Days; language: string | null };
  /** Every language in the store, most frequent first. */
  languages: string[];
  /** What the store holds, and what of it the filter lets through. */
  everything: Extent;
  counted: Extent;
  /** Counted events of each kind. */
  kinds: Record<string, number>;
  searches: { total: number; missed: Share; questions: AskedQuestion[] };
  /** Questions at least one search for which found nothing certain; `times` and `visits` are of those searches. */
  notFound: AskedQuestion[];
  votes: { yes: number; no: number; helped: Share; articles: ArticleVotes[] };
  suggestions: { shown: number; opened: number; taken: Share; articles: SuggestionUse[] };
}

/** Makes figures of what was counted. Pure. */
export function makeInsights(
  tallies: Tallies,
  { filter, titleOf, now }: { filter: InsightsFilter; titleOf: TitleOf; now: number },
): Insights {
  const { everything, counted, languages, kinds, queries } = tallies;
  const missed = kinds.miss ?? 0;
  const total = (kinds.search ?? 0) + missed;
  return {
    generated: now,
    filter: { days: filter.days, language: filter.language ?? null },
    languages,
    everything,
    counted,
    kinds,
    searches: { total, missed: shareOf(missed, total), questions: groupQueries(queries) },
    notFound: groupQueries(queries.filter((tally) => tally.missed)),
    votes: votesOf(tallies, titleOf),
    suggestions: suggestionsOf(tallies.suggestions, titleOf),
  };
}

function votesOf({ votes, reasons, comments }: Tallies, titleOf: TitleOf): Insights['votes'] {
  const reasonsOf = Map.groupBy(reasons, (row) => row.article);
  const commentsOf = Map.groupBy(comments, (row) => row.article);
  const articles = [...Map.groupBy(votes, (row) => row.article)].map(([article, rows]): ArticleVotes => {
    const [yes, no] = [countOf(rows, true), countOf(rows, false)];
    return {
      article,
      title: titleOf(article),
      yes,
      no,
      helped: shareOf(yes, yes + no),
      reasons: (reasonsOf.get(article) ?? []).map(({ reason, times }) => ({ reason, times })),
      comments: (commentsOf.get(article) ?? []).map(({ article: _, ...comment }) => comment),
    };
  });
  const [yes, no] = [countOf(votes, true), countOf(votes, false)];
  return { yes, no, helped: shareOf(yes, yes + no), articles: articles.sort(surestFailureFirst) };
}

function countOf(votes: readonly VoteTally[], helpful: boolean): number {
  return votes.reduce((total, vote) => total + (vote.helpful === helpful ? vote.times : 0), 0);
}

/** By what is certain: one "No" of one vote weighs less than thirty of fifty. */
function surestFailureFirst(a: ArticleVotes, b: ArticleVotes): number {
  const failure = ({ yes, no }: ArticleVotes) => wilson(no, yes + no).low;
  return failure(b) - failure(a) || b.yes + b.no - (a.yes + a.no) || compare(a.article, b.article);
}

function suggestionsOf(tallies: readonly SuggestionTally[], titleOf: TitleOf): Insights['suggestions'] {
  const articles = tallies
    .map((tally) => ({ ...tally, title: titleOf(tally.article), taken: shareOf(tally.opened, tally.shown) }))
    .sort(
      (a, b) =>
        b.opened - a.opened || b.shown - a.shown || compare(a.article, b.article) || compare(a.cue, b.cue),
    );
  const shown = tallies.reduce((total, tally) => total + tally.shown, 0);
  const opened = tallies.reduce((total, tally) => total + tally.opened, 0);
  return { shown, opened, taken: shareOf(opened, shown), articles };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
