// `npm start`: the demo and its collector on loopback, until Ctrl-C. With `--visitors`, as if people had used it for a month.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Demo, startDemo } from './demo.ts';
import { places } from './places.ts';
import { fillDatabase } from './simulate/fill-database.ts';

interface Options {
  database: string | undefined;
  /** Simulated ones, in a file of their own. */
  hasVisitors: boolean;
}

function readOptions(): Options {
  const options = { database: { type: 'string' }, visitors: { type: 'boolean', default: false } } as const;
  const { database, visitors } = parseArgs({ options }).values;
  if (visitors && database !== undefined) {
    throw new Error('--visitors goes without --database: simulated visitors never mix with real ones.');
  }
  return { database: database === undefined ? undefined : resolve(database), hasVisitors: visitors };
}

async function simulate(): Promise<string> {
  console.log('helpahead: simulating visitors of 30 days, which takes some seconds');
  await fillDatabase({ database: places.simulated, seed: 1, days: 30, visitsPerDay: 100 });
  return places.simulated;
}

function announce(demo: Demo, { hasVisitors }: Options): void {
  console.log(`
  Helpahead is running.

    Demo        ${demo.url}/
    Shop        ${demo.url}/shop/
    Languages   ${demo.url}/coins/en/
    Insights    ${demo.collector}/insights

    Feedback is kept in ${demo.database}${hasVisitors ? '\n    Its visitors are simulated: docs/simulator.md says what is known of them.' : ''}
    Stop with Ctrl-C.
`);
}

/** Stops once, whichever signal comes first; a second one ends at once. */
function stopOnSignals(demo: Demo): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void demo.close().then(() => console.log('helpahead: stopped'));
    });
  }
}

try {
  const options = readOptions();
  const database = options.hasVisitors ? await simulate() : options.database;
  const demo = await startDemo(database === undefined ? {} : { database });
  announce(demo, options);
  stopOnSignals(demo);
} catch (error) {
  console.error(`helpahead: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
