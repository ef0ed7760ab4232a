import { JOURNEY_OUTCOMES, type Journey, type JourneyOutcome } from '../insights.js';
import type { DrawnWay } from '../plots/flow-plot.js';
import { wordOutcome, wordWayShortly } from '../wording.js';

/** More nodes in a stage than this are one: a drawing shows the shape, the table every way. */
const MOST_NODES = 6;
const OTHERS = 'Others';

/** Outcomes by the name they are drawn with, the best first. */
export const OUTCOME_NAMES: ReadonlyMap<string, JourneyOutcome> = new Map(
  JOURNEY_OUTCOMES.map((outcome) => [wordOutcome(outcome), outcome]),
);

/** The ways of a page for drawing: what was read or asked and how it ended; with three stages what led there, before. */
export function drawWays(ways: readonly Journey[], stages: 2 | 3): DrawnWay[] {
  const named = ways.map((way) => ({ by: wordWayShortly(way), what: wordGoal(way), way }));
  const keptWays = most(named, ({ by }) => by);
  const keptGoals = most(named, ({ what }) => what);
  return named.map(({ by, what, way }) => {
    const goal = keptGoals.has(what) ? what : OTHERS;
    const names = [goal, wordOutcome(way.outcome)];
    if (stages === 3) names.unshift(keptWays.has(by) ? by : OTHERS);
    return { names, outcome: way.outcome, visits: way.visits };
  });
}

function wordGoal({ article, query }: Journey): string {
  return article?.title ?? `“${query ?? ''}”`;
}

function most<Named extends { way: Journey }>(
  named: readonly Named[],
  nameOf: (one: Named) => string,
): Set<string> {
  const visits = new Map<string, number>();
  for (const one of named) visits.set(nameOf(one), (visits.get(nameOf(one)) ?? 0) + one.way.visits);
  const sorted = [...visits].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return new Set(sorted.length > MOST_NODES ? sorted.slice(0, MOST_NODES - 1) : sorted);
}
