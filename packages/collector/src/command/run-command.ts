import { type Collector, type CollectorAddress, createCollector } from '../collector.js';
import { CollectorError } from '../collector-error.js';
import { type CollectorOptions, checkOptions } from '../collector-options.js';
import { ownVersion } from '../own-version.js';
import { copyToClickHouse } from '../store/copy-to-clickhouse.js';
import { helpText } from './help-text.js';
import { readCommand } from './read-command.js';

const WRONG_USAGE = 2;

/** Does what the arguments and the environment say. Ends the process when that is wrong or fails. */
export async function runCommand(): Promise<void> {
  const command = readCommand(process.argv.slice(2), process.env);
  switch (command.do) {
    case 'help':
      process.stdout.write(helpText());
      break;
    case 'version':
      process.stdout.write(`${ownVersion()}\n`);
      break;
    case 'wrong':
      return fail(`${command.message} "helpahead-collector --help" lists all.`, WRONG_USAGE);
    case 'run':
      await run(command.options);
      break;
    case 'copy':
      await copy(command.file, command.options);
      break;
  }
}

async function run(options: CollectorOptions): Promise<void> {
  try {
    const collector = createCollector(options);
    stopOnSignals(collector);
    const address = await collector.listen();
    process.stdout.write(welcome(address, options.insights?.token === undefined));
  } catch (error) {
    failBy(error);
  }
}

async function copy(file: string, options: CollectorOptions): Promise<void> {
  try {
    const { clickhouse } = checkOptions(options);
    if (!clickhouse) return;
    const { events, days } = await copyToClickHouse(file, clickhouse);
    process.stdout.write(
      `Copied ${events} events, and what ${days} days came to whose events are deleted.\n`,
    );
  } catch (error) {
    failBy(error);
  }
}

function failBy(error: unknown): never {
  const isKnown = error instanceof CollectorError;
  return fail(
    isKnown ? nameFlag(error.message) : String(error),
    isKnown && error.code === 'wrong-setting' ? WRONG_USAGE : 1,
  );
}

/** The options of the code and the flags differ in spelling only: `"bodyLimit"` is `--body-limit`. */
function nameFlag(message: string): string {
  const named = message.replace(/"clickhouse\.(\w+)"/g, (_, name: string) => {
    return name === 'urls' ? '--clickhouse' : `--clickhouse-${name}`;
  });
  return named.replace(/^"(?:insights\.)?(\w+)"/, (_, name: string) => {
    return `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
  });
}

/** The first signal stops in order; a second one, for the impatient, at once. */
function stopOnSignals(collector: Collector): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      collector.close().then(
        () => process.exit(0),
        (error: unknown) => fail(`The collector did not stop in order: ${String(error)}`, 1),
      );
    });
  }
}

function welcome({ url, token }: CollectorAddress, isRandom: boolean): string {
  const password = isRandom
    ? `Password: ${token} (any user name; new at each start, unless you set HELPAHEAD_TOKEN)\n`
    : '';
  return `Events:   ${url}/v1/events\nInsights: ${url}/insights\n${password}`;
}

function fail(message: string, code: number): never {
  process.stderr.write(`helpahead-collector: ${message}\n`);
  process.exit(code);
}
