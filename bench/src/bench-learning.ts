import type { SearchSet } from './data.ts';
import { sampleOf } from './draw.ts';
import { type Learning, measureLearning } from './measure-learning.ts';
import { miniSearchTuned } from './peer-engines.ts';
import { decimal, printTable } from './print-table.ts';
import { helpahead } from './search-engines.ts';

export interface LearningOptions {
  /** About so many queries of the set are asked. @default all */
  sample?: number;
  /** Uneven and wrong learning are drawn so many times, and averaged. @default 3 */
  draws?: number;
  /** Without peers. @default false */
  own?: boolean;
}

/** Prints what learned wordings bring, and what uneven and wrong ones cost, beside MiniSearch. */
export function benchLearning(
  set: SearchSet,
  { sample = Infinity, draws = 3, own = false }: LearningOptions = {},
): Rows {
  const takes = sampleOf(set.queries.length, sample);
  const rows = (own ? [helpahead] : [helpahead, miniSearchTuned]).map((engine) => ({
    engine: engine.name,
    learning: measureLearning(engine, set, takes, draws),
  }));
  printCurve(set, rows);
  printStrain(set, rows);
  return rows;
}

type Rows = readonly { engine: string; learning: Learning }[];

function printCurve(set: SearchSet, rows: Rows): void {
  const steps = rows[0]?.learning.curve.map(({ learned }) => learned) ?? [];
  printTable(
    `${set.name}: learned wordings per article, hit@1 / hit@3 in %`,
    ['', ...steps.map(String)],
    rows.map(({ engine, learning }) => [
      engine,
      ...learning.curve.map(({ hits }) => `${decimal(hits.hit1)} / ${decimal(hits.hit3)}`),
    ]),
  );
}

function printStrain(set: SearchSet, rows: Rows): void {
  const points = (from: number, to: number) =>
    `${decimal(from)} → ${decimal(to)} (${to < from ? '' : '+'}${decimal(to - from)})`;
  const wrong = rows[0]?.learning.wrong ?? [];
  printTable(
    `${set.name}: hit@1 when a tenth of the articles has learned 10 wordings, the others none`,
    ['', 'queries of the others', 'all queries'],
    rows.map(({ engine, learning: { uneven } }) => [
      engine,
      points(uneven.others.before, uneven.others.after),
      points(uneven.all.before, uneven.all.after),
    ]),
  );
  printTable(
    `${set.name}: hit@1 when a fifth of the votes is wrong; agreed: two of three votes on a wording name one article`,
    ['', ...wrong.flatMap(({ learned }) => [`${learned}: right → mixed`, `right → agreed`, `none → mixed`])],
    rows.map(({ engine, learning: { wrong: mixes } }) => [
      engine,
      ...mixes.flatMap(({ none, right, mixed, agreed }) => [
        points(right, mixed),
        points(right, agreed),
        points(none, mixed),
      ]),
    ]),
  );
}
