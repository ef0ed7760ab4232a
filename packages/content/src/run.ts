import { runBuild } from './build/run-build.js';
import { type Call, type CommandName, parseCall } from './call.js';
import { runCheck } from './check/run-check.js';
import { runImprove } from './improve/run-improve.js';
import type { Output } from './output.js';
import { ownVersion } from './own-version.js';
import { UsageError } from './read-files.js';
import { reportMisuse } from './report-misuse.js';
import { runRule } from './rule/run-rule.js';
import { runCoverage } from './site-coverage/run-coverage.js';
import { runTest } from './test/run-test.js';
import { usage } from './usage.js';

/** Each ends with an exit code. */
const runs: Record<Exclude<CommandName, 'help'>, (call: Call, output: Output) => number | Promise<number>> = {
  check: runCheck,
  test: runTest,
  coverage: runCoverage,
  build: runBuild,
  improve: runImprove,
  rule: runRule,
};

const examples: Partial<Record<CommandName, [what: string, example: string]>> = {
  check: ['which file', 'check faq.json'],
  test: ['which file', 'test faq.json'],
  coverage: ['which site', 'coverage dist faq.json'],
  build: ['which file', 'build faq.json --out public/help'],
  improve: ['which file', 'improve faq.json --from evidence.json'],
};

/** Runs the command. @returns the exit code: 0 no errors, 1 errors found, 2 called wrongly or a file not readable */
export async function run(args: readonly string[], output: Output): Promise<number> {
  try {
    return await runCall(parseCall(args), output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    reportMisuse([error], output);
    return 2;
  }
}

function runCall(call: Call, output: Output): number | Promise<number> {
  const { command, paths } = call;
  if (call.has('version')) {
    output.out(ownVersion());
    return 0;
  }
  if (call.has('help') || command === 'help') {
    output.out(usage);
    return 0;
  }
  if (command === undefined) throw new UsageError('Say what to do, for example: helpahead check faq.json');
  const [what, example] = examples[command] ?? [];
  if (what && paths.length === 0) {
    throw new UsageError(`Say ${what} to ${verbs[command] ?? command}, for example: helpahead ${example}`);
  }
  return runs[command](call, output);
}

const verbs: Partial<Record<CommandName, string>> = { coverage: 'look at' };
