import type { Row } from './compare.ts';
import { type Estimate, isInside } from './intervals.ts';

/** The truth beside what the insights say: every figure that differs, and of the others those that fit a screen. */
export function printTruth(rows: readonly Row[], known: readonly Estimate[], print = console.log): void {
  const isWrong = ({ truth, said }: Row) => JSON.stringify(truth) !== JSON.stringify(said);
  const wrong = rows.filter(isWrong);
  const isLong = ({ figure }: Row) => figure.startsWith('way ') || figure.startsWith('pages ');
  const shown = [...rows.filter((row) => !isLong(row) && !isWrong(row)), ...wrong];
  print(`\n${line('figure', 'truth', 'insights')}`);
  for (const row of shown)
    print(line(row.figure, text(row.truth), isWrong(row) ? `${text(row.said)}  ← differs` : text(row.said)));
  print(`\n${line('rate', 'truth', '95 % interval')}`);
  for (const one of known) {
    const interval = `${percent(one.low)} to ${percent(one.high)}${isInside(one) ? '' : '  ← outside'}`;
    print(line(one.figure, percent(one.truth), interval));
  }
  const outside = known.filter((one) => !isInside(one)).length;
  print(
    `\n${rows.length} exact figures compared, ${wrong.length} differ. ${known.length} intervals, ${outside} without the true rate (5 % may be).\n`,
  );
}

const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;

function line(figure: string, truth: string, said: string): string {
  return `  ${figure.slice(0, 58).padEnd(58)}  ${truth.slice(0, 40).padEnd(40)}  ${said}`;
}

function text(value: unknown): string {
  if (value === undefined) return '–';
  return Array.isArray(value)
    ? value.map(text).join(' · ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
}
