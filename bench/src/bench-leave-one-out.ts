import type { SearchSet } from './data.ts';
import { groupOf, isDevelopment } from './draw.ts';
import { type Choice, leaveOneOut, mean, type Trial } from './leave-one-out.ts';
import type { Takes } from './measure-search.ts';
import { type Figures, meanOf, measureRanking } from './measure-weights.ts';
import { decimal, printTable } from './print-table.ts';
import { type Change, changed, changesOf, coreWithWeights, shippedWeights, type Weights } from './weights.ts';

/** About so many queries of each set are asked, in each form. */
const sample = 400;
/** Less than this on all sets together may be chance. */
const plateau = 0.3;

type FiguresBySet = Readonly<Record<string, Figures>>;

interface WeightTrial extends Trial {
  change: Change;
  figures: FiguresBySet;
}

/**
 * Halves and doubles each weight of the ranking by itself. Prints what that does to each set, and what is lost or won
 * on a set by those who choose without it.
 */
export async function benchLeaveOneOut(sets: readonly SearchSet[], all: boolean): Promise<unknown> {
  const weights = await shippedWeights();
  const measure = async (some: Weights): Promise<FiguresBySet> => {
    const core = await coreWithWeights(some);
    return Object.fromEntries(
      sets.map((set) => [set.name, measureRanking(core, set, drawFrom(set, all ? Infinity : sample))]),
    );
  };
  const shipped = await measure(weights);
  const trials: WeightTrial[] = [];
  for (const change of changesOf(weights)) {
    const figures = await measure(changed(weights, change));
    trials.push({ change, figures, points: pointsOf(figures, shipped) });
  }
  const names = sets.map(({ name }) => name);
  const choices = names.length > 1 ? leaveOneOut(names, trials) : [];
  printTrials(names, trials);
  if (choices.length) printChoices(choices, shipped);
  return { shipped, trials, choices: choices.map(asJson) };
}

/** Held-out queries only: on the others our weights were looked for, and would seem better than they are. */
function drawFrom({ queries }: SearchSet, count: number): Takes {
  const parts = Math.max(1, Math.round(queries.length / 2 / count));
  return (query) => !isDevelopment(query) && groupOf(`leave one out ${query}`, parts) === 0;
}

function pointsOf(figures: FiguresBySet, shipped: FiguresBySet): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([set, own]) => {
      const before = shipped[set];
      return [set, before ? meanOf(own) - meanOf(before) : 0];
    }),
  );
}

/** The figures of the chosen change stand among the trials. */
function asJson({ trial, ...choice }: Choice<WeightTrial>): unknown {
  return { ...choice, change: trial?.change ?? null };
}

function printTrials(sets: readonly string[], trials: readonly WeightTrial[]): void {
  const weights = [...new Set(trials.map(({ change }) => change.weight))];
  const columns = [...sets, 'mean'];
  const cell = (trial: WeightTrial | undefined, column: string) =>
    signed(trial ? (trial.points[column] ?? mean(Object.values(trial.points))) : 0);
  printTable(
    `points won when one weight is halved | doubled (shares up to 1): mean of hit@1 and hit@3, as typed, with typos, half-typed and with learned wordings`,
    ['', 'shipped', ...columns],
    weights.map((weight) => {
      const [half, twice] = trials.filter(({ change }) => change.weight === weight);
      const pairs = columns.map((column) => `${cell(half, column)} | ${cell(twice, column)}`);
      return [weight, String(half?.change.from), ...pairs];
    }),
  );
  const means = trials.map(({ points }) => mean(Object.values(points)));
  const count = (is: (points: number) => boolean) => means.filter(is).length;
  console.log(
    `  of ${means.length} changes, on all sets together: ${count((points) => points > plateau)} win more than ${plateau} points, ${count((points) => points < -plateau)} lose more, ${count((points) => Math.abs(points) <= plateau)} stay within`,
  );
}

function printChoices(choices: readonly Choice<WeightTrial>[], shipped: FiguresBySet): void {
  const columns = ['clean', 'typo', 'prefix', 'learned'] as const;
  const cells = (figures: Figures | undefined) =>
    columns.map((column) =>
      figures ? `${decimal(figures[column].hit1)} / ${decimal(figures[column].hit3)}` : '-',
    );
  printTable(
    'chosen without a set, measured on it: hit@1 / hit@3 in %',
    ['left out', 'best change on the others', 'points there', 'points here', ...columns],
    choices.flatMap(({ leftOut, trial, others, onLeftOut }) => [
      [leftOut, 'as shipped', '', '', ...cells(shipped[leftOut])],
      trial
        ? ['', nameOf(trial.change), signed(others), signed(onLeftOut), ...cells(trial.figures[leftOut])]
        : ['', 'none is better there', '', '', ...columns.map(() => '')],
    ]),
  );
}

function nameOf({ weight, from, to }: Change): string {
  return `${weight} ${from} → ${to}`;
}

function signed(points: number): string {
  const rounded = decimal(points);
  if (Number(rounded) === 0) return '0.0';
  return points < 0 ? rounded.replace('-', '−') : `+${rounded}`;
}
