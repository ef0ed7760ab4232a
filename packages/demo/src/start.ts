// `npm start`: the demo and its collector on loopback, until Ctrl-C.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Demo, startDemo } from './demo.ts';

function readDatabase(): string | undefined {
  const { values } = parseArgs({ options: { database: { type: 'string' } } });
  return values.database === undefined ? undefined : resolve(values.database);
}

function announce(demo: Demo): void {
  console.log(`
  Helpahead is running.

    Demo        ${demo.url}/
    Shop        ${demo.url}/shop/
    Languages   ${demo.url}/coins/en/
    Insights    ${demo.collector}/insights

    Feedback is kept in ${demo.database}
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
  const database = readDatabase();
  const demo = await startDemo(database === undefined ? {} : { database });
  announce(demo);
  stopOnSignals(demo);
} catch (error) {
  console.error(`helpahead: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
