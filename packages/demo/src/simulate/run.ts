// `pnpm run simulate`: fills a database with visitors whose truth is known, and prints it beside what the insights say.
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { places } from '../places.ts';
import { differences } from './compare.ts';
import { fillDatabase } from './fill-database.ts';
import { printTruth } from './print-truth.ts';

function readNumber(name: string, text: string, [least, most]: [number, number]): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} must be a whole number from ${least} to ${most}, but is "${text}".`);
}

function readFilling() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      days: { type: 'string', default: '30' },
      visits: { type: 'string', default: '200' },
      database: { type: 'string' },
    },
  });
  const database = values.database === undefined ? places.simulated : resolve(values.database);
  if (database !== places.simulated && existsSync(database)) {
    throw new Error(
      `${database} is there already. Simulated visitors go into a file of their own: name one that is not.`,
    );
  }
  return {
    database,
    seed: readNumber('seed', values.seed, [0, 2 ** 31]),
    days: readNumber('days', values.days, [2, 365]),
    visitsPerDay: readNumber('visits', values.visits, [1, 100_000]),
  };
}

try {
  const filling = readFilling();
  const filled = await fillDatabase(filling);
  printTruth(filled.rows, filled.estimates);
  const file = relative(process.cwd(), filling.database);
  console.log(`helpahead: ${filled.visits} simulated visits, ${filled.events} events, in ${file}`);
  if (differences(filled.rows).length > 0) process.exitCode = 1;
} catch (error) {
  console.error(`helpahead: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
