import type { Rollup } from '../rollup/rollup.js';
import type { Row } from '../rollup/tables.js';
import type { Catalogue } from './catalogue.js';
import { byFrequency, type Counts, compare, increase, sum } from './counts.js';
import type { ArticleVersion, ArticleVotes, Insights, SuggestionUse } from './insights.js';
import { shareOf, wilson } from './share.js';

const COMMENTS_EACH = 3;

/** Whether the answers helped: the surest failures first. */
export function articleFigures(rollup: Rollup, { titleOf }: Pick<Catalogue, 'titleOf'>): Insights['votes'] {
  const { votes } = rollup.tables;
  const parts = {
    reasons: Map.groupBy(rollup.tables.reasons, (row) => row.article),
    versions: Map.groupBy(rollup.tables.versions, (row) => row.article),
    outcomes: Map.groupBy(rollup.tables.outcomes, (row) => row.article),
    quotes: Map.groupBy(
      rollup.quotes.filter(({ kind }) => kind === 'vote'),
      (quote) => quote.about,
    ),
  };
  const articles = [...Map.groupBy(votes, (row) => row.article)].map(([article, rows]): ArticleVotes => {
    const [yes, no] = [sum(rows, (row) => row.yes), sum(rows, (row) => row.no)];
    const outcomes = parts.outcomes.get(article) ?? [];
    return {
      article,
      title: titleOf(article),
      yes,
      no,
      helped: shareOf(yes, yes + no),
      reasons: reasonsOf(parts.reasons.get(article) ?? []),
      comments: (parts.quotes.get(article) ?? [])
        .slice(0, COMMENTS_EACH)
        .map(({ text, helpful = false, path, language, at }) => ({
          comment: text,
          helpful,
          path,
          language,
          at,
        })),
      versions: versionsOf(parts.versions.get(article) ?? [], rows),
      reads: sum(outcomes, (row) => row.reads),
      probablySolved: sum(outcomes, (row) => row.probablySolved),
    };
  });
  const [yes, no] = [sum(votes, (row) => row.yes), sum(votes, (row) => row.no)];
  return { yes, no, helped: shareOf(yes, yes + no), articles: articles.sort(surestFailureFirst) };
}

function reasonsOf(rows: readonly Row<'reasons'>[]): ArticleVotes['reasons'] {
  const counts: Counts = new Map();
  for (const { reason, times } of rows) increase(counts, reason, times);
  return byFrequency(counts).map(([reason, times]) => ({ reason, times }));
}

/** Newest first. */
function versionsOf(versions: readonly Row<'versions'>[], votes: readonly Row<'votes'>[]): ArticleVersion[] {
  const nameOf = ({ language, hash }: { language: string; hash: string }) => JSON.stringify([language, hash]);
  const byVersion = Map.groupBy(votes, nameOf);
  return versions
    .map((version) => {
      const own = byVersion.get(nameOf(version)) ?? [];
      const [yes, no] = [sum(own, (row) => row.yes), sum(own, (row) => row.no)];
      const { language, hash, first } = version;
      return { language, hash, since: first, yes, no, helped: shareOf(yes, yes + no) };
    })
    .sort((a, b) => b.since - a.since || compare(nameOf(a), nameOf(b)));
}

/** By what is certain: one "No" of one vote weighs less than thirty of fifty. */
function surestFailureFirst(a: ArticleVotes, b: ArticleVotes): number {
  const failure = ({ yes, no }: ArticleVotes) => wilson(no, yes + no).low;
  return failure(b) - failure(a) || b.yes + b.no - (a.yes + a.no) || compare(a.article, b.article);
}

/** What stood before visitors unasked, and what they opened of it. */
export function suggestionFigures(
  { tables: { offers } }: Rollup,
  { titleOf }: Pick<Catalogue, 'titleOf'>,
): Insights['suggestions'] {
  const grouped = Map.groupBy(offers, ({ kind, article, cue }) => JSON.stringify([kind, article, cue]));
  const articles = [...grouped.values()].map((rows): SuggestionUse => {
    const { kind, article, cue } = rows[0] ?? { kind: '', article: '', cue: '' };
    const [shown, opened] = [sum(rows, (row) => row.shown), sum(rows, (row) => row.opened)];
    return {
      article,
      title: titleOf(article),
      kind: kind === 'tip' ? 'tip' : 'suggest',
      cue,
      shown,
      opened,
      dismissed: sum(rows, (row) => row.dismissed),
      withheld: sum(rows, (row) => row.withheld),
      taken: shareOf(opened, shown),
    };
  });
  const [shown, opened] = [sum(offers, (row) => row.shown), sum(offers, (row) => row.opened)];
  return { shown, opened, taken: shareOf(opened, shown), articles: articles.sort(mostOpenedFirst) };
}

function mostOpenedFirst(a: SuggestionUse, b: SuggestionUse): number {
  return (
    b.opened - a.opened ||
    b.shown - a.shown ||
    compare(a.article, b.article) ||
    compare(a.kind, b.kind) ||
    compare(a.cue, b.cue)
  );
}
