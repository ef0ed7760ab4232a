import { mergeRollups } from '../rollup/rollup.js';
import type { DayState, GapNote } from '../store/event-store.js';
import { articleFigures, suggestionFigures } from './article-figures.js';
import type { Catalogue } from './catalogue.js';
import { byFrequency, type Counts, increase, sum } from './counts.js';
import { filterRollup } from './filter-rollup.js';
import { findGaps } from './find-gaps.js';
import { findThemes } from './find-themes.js';
import { forwardFigures } from './forward-figures.js';
import { groupQueries } from './group-queries.js';
import type { Extent, Insights, InsightsFilter } from './insights.js';
import { journeyFigures } from './journey-figures.js';
import { promiseFigures } from './promise-figures.js';
import { shareOf } from './share.js';
import { surveyFigures } from './survey-figures.js';
import { type RolledDay, trendFigures } from './trend-figures.js';

/** What figures are made of. */
export interface InsightsParts {
  /** The days that the filter lets through, in order. */
  days: readonly RolledDay[];
  /** Of every day of the store. */
  summaries: readonly DaySummaryOf[];
  gaps: readonly GapNote[];
  catalogue: Catalogue;
  filter: InsightsFilter;
  now: number;
}

type DaySummaryOf = NonNullable<DayState['rolled']>['summary'];

/** Fewer visits on a page, or of an audience, may be one person. */
const LEAST_VISITS = 10;
const MOST_OFFERED = 200;

/** Makes figures of what was rolled up. Pure. */
export function makeInsights({ days, summaries, gaps, catalogue, filter, now }: InsightsParts): Insights {
  const filtered = days.map(({ day, rollup }) => ({ day, rollup: filterRollup(rollup, filter, catalogue) }));
  const rollup = mergeRollups(filtered.map((one) => one.rollup));
  const visits = sum(rollup.tables.visits, (row) => (filter.page === undefined ? row.began : row.touched));
  const isNarrow = filter.page !== undefined || filter.audience !== undefined;
  const hidden = isNarrow && visits < LEAST_VISITS;
  const shown = hidden ? mergeRollups([]) : rollup;
  const { kinds } = shown.tables;
  const searches = sum(kinds, (row) => (row.kind === 'search' || row.kind === 'miss' ? row.times : 0));
  const missed = sum(kinds, (row) => (row.kind === 'miss' ? row.times : 0));
  const asked = groupQueries(shown.tables, catalogue);
  const inVain = groupQueries(shown.tables, catalogue, 'missed');
  const queries = new Map(asked.map(({ question, query }) => [question, query]));
  return {
    generated: now,
    filter: nameFilter(filter),
    languages: mostFrequent(summaries.map((one) => one.languages)).map(([language]) => language),
    sections: catalogue.sections,
    pages: offered(summaries.map((one) => one.pages)),
    audiences: offered(summaries.map((one) => one.audiences)),
    hidden,
    everything: extentOf(summaries),
    counted: {
      events: sum(kinds, (row) => row.times),
      visits: hidden ? 0 : visits,
      first: kinds.length === 0 ? undefined : kinds.reduce((first, row) => Math.min(first, row.first), now),
      last: kinds.length === 0 ? undefined : kinds.reduce((last, row) => Math.max(last, row.last), 0),
    },
    kinds: Object.fromEntries(mostFrequent(kinds.map(({ kind, times }) => ({ [kind]: times }))).sort()),
    searches: { total: searches, missed: shareOf(missed, searches), questions: asked },
    notFound: findGaps(inVain, gaps),
    votes: articleFigures(shown, catalogue),
    suggestions: suggestionFigures(shown, catalogue),
    forward: forwardFigures(shown),
    satisfaction: surveyFigures(shown, catalogue),
    promises: promiseFigures(shown),
    themes: findThemes(shown, inVain),
    trend: trendFigures(hidden ? [] : filtered, catalogue),
    journeys: journeyFigures(shown, {
      ...catalogue,
      queryOf: (question) => queries.get(question) ?? question,
    }),
  };
}

function nameFilter({ days, language, section, page, audience }: InsightsFilter): Insights['filter'] {
  return {
    days,
    language: language ?? null,
    section: section ?? null,
    page: page ?? null,
    audience: audience ?? null,
  };
}

function mostFrequent(counted: readonly Readonly<Record<string, number>>[]): [string, number][] {
  const counts: Counts = new Map();
  for (const one of counted) for (const [name, times] of Object.entries(one)) increase(counts, name, times);
  return byFrequency(counts);
}

/** What may be asked for by itself, without the nameless. */
function offered(counted: readonly Readonly<Record<string, number>>[]): string[] {
  const enough = mostFrequent(counted).filter(([name, visits]) => name !== '' && visits >= LEAST_VISITS);
  return enough.slice(0, MOST_OFFERED).map(([name]) => name);
}

function extentOf(summaries: readonly DaySummaryOf[]): Extent {
  const some = summaries.filter(({ events }) => events > 0);
  return {
    events: sum(some, (one) => one.events),
    visits: sum(some, (one) => one.visits),
    first:
      some.length === 0
        ? undefined
        : some.reduce((first, one) => Math.min(first, one.first), Number.MAX_SAFE_INTEGER),
    last: some.length === 0 ? undefined : some.reduce((last, one) => Math.max(last, one.last), 0),
  };
}
