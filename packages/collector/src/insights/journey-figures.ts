import type { Rollup } from '../rollup/rollup.js';
import type { Row } from '../rollup/tables.js';
import type { Catalogue } from './catalogue.js';
import { compare, sum } from './counts.js';
import { JOURNEY_OUTCOMES, type Journey, type JourneyOutcome, type JourneyPage } from './insights.js';
import { shareOf } from './share.js';

const MOST_PAGES = 200;
const MOST_WAYS = 50;
const UNRESOLVED: ReadonlySet<JourneyOutcome> = new Set<JourneyOutcome>(['missed', 'unhelped', 'people']);

/** Which ways visitors took from which page, the most painful page first. */
export function journeyFigures(
  { tables: { journeys } }: Rollup,
  { titleOf, queryOf }: Pick<Catalogue, 'titleOf'> & { queryOf(question: string): string },
): JourneyPage[] {
  const pages = [...Map.groupBy(journeys, (row) => row.path)].map(([path, rows]): JourneyPage => {
    const ways = waysOf(rows, titleOf, queryOf);
    const visits = sum(ways, (way) => way.visits);
    const pain = sum(ways, (way) => (UNRESOLVED.has(way.outcome) ? way.visits : 0));
    return { path, visits, unresolved: shareOf(pain, visits), pain, ways: ways.slice(0, MOST_WAYS) };
  });
  return pages
    .sort((a, b) => b.pain - a.pain || b.visits - a.visits || compare(a.path, b.path))
    .slice(0, MOST_PAGES);
}

function waysOf(
  rows: readonly Row<'journeys'>[],
  titleOf: Catalogue['titleOf'],
  queryOf: (question: string) => string,
): Journey[] {
  const ways = new Map<string, Journey>();
  for (const { path, by, cue, article, question, outcome, visits } of rows) {
    const key = JSON.stringify([by, cue, article, question, outcome]);
    const before = ways.get(key);
    ways.set(key, {
      path,
      by: by as Journey['by'],
      cue,
      article: article === '' ? undefined : { article, title: titleOf(article) },
      query: question === '' ? undefined : queryOf(question),
      outcome: outcome as JourneyOutcome,
      visits: visits + (before?.visits ?? 0),
    });
  }
  const place = ({ outcome }: Journey) => JOURNEY_OUTCOMES.indexOf(outcome);
  return [...ways]
    .sort(([a, one], [b, other]) => other.visits - one.visits || place(one) - place(other) || compare(a, b))
    .map(([, way]) => way);
}
