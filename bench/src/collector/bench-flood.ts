import { printTable } from '../print-table.ts';
import type { Answers } from './at-a-rate.ts';
import { inTemporaryFolder } from './collector-process.ts';
import { type FloodMeasure, measureFlood } from './measure-flood.ts';
import { middleAndTail, quantile } from './quantile.ts';

/** A quiet client while others flood: prints what it is refused; the process fails when it is refused anything. */
export async function benchFlood(options: { seconds: number }) {
  const measures = await inTemporaryFolder((folder) => measureFlood({ folder, ...options }));
  printTable(
    `Flood: a quiet client of ${options.seconds} s beside loud ones, at the collector's usual limits`,
    ['loud', 'their requests/s', 'of these taken', 'quiet: refused', 'quiet: p50 / p99'],
    measures.map(({ name, quiet, loud }) => [
      name,
      loud === undefined ? '' : String(Math.round(loud.times.length / loud.seconds)),
      loud === undefined ? '' : `${Math.round((100 * taken(loud)) / loud.times.length)} %`,
      `${refused(quiet)} of ${quiet.times.length}`,
      middleAndTail(quiet.times),
    ]),
  );
  if (measures.some(({ quiet }) => refused(quiet) > 0)) process.exitCode = 1;
  return measures.map(figuresOf);
}

const taken = ({ statuses }: Answers) => statuses.get(202) ?? 0;
const refused = (answers: Answers) => answers.times.length - taken(answers);

function figuresOf({ name, quiet, loud }: FloodMeasure) {
  return {
    name,
    quiet: {
      requests: quiet.times.length,
      refused: refused(quiet),
      p99: Math.round(quantile(quiet.times, 0.99) * 10) / 10,
    },
    ...(loud && { loud: { requests: loud.times.length, taken: taken(loud), seconds: loud.seconds } }),
  };
}
