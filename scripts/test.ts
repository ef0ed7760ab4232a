// Every test of the project in one run: `npm test`. Ends with "N passed, N failed" alone on a line.
// Flags: --quick leaves out Storybook and the package checks; anything else is refused.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bringChromium } from './browser.ts';
import { checkSteps } from './check.ts';
import { bringClickHouse } from './clickhouse.ts';

interface Tally {
  passed: number;
  failed: number;
  /** What failed, by its own name, for whoever reads only the last lines. */
  names?: string[];
}

const reports = 'test-results';
const total: Tally = { passed: 0, failed: 0 };
const failures: string[] = [];

function record(name: string, tally: Tally, startedAt: number): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
  if (tally.failed > 0) failures.push(name, ...(tally.names ?? []).map((failed) => `  ${failed}`));
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`— ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
}

function runs(program: string, args: string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** A step that counts as one test. */
function step(name: string, run: () => boolean): boolean {
  console.log(`\n— ${name}`);
  const startedAt = Date.now();
  const ok = run();
  record(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, startedAt);
  return ok;
}

/** A runner that writes a JSON report; a missing report or an empty run is a failure, whatever the exit code. */
function suite(
  name: string,
  program: string,
  args: string[],
  report: string,
  read: (json: unknown) => Tally,
): void {
  console.log(`\n— ${name}`);
  const startedAt = Date.now();
  rmSync(report, { force: true });
  const ok = runs(program, args);
  const tally = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  const isHonest = tally.passed + tally.failed > 0 && (ok || tally.failed > 0);
  record(name, isHonest ? tally : { ...tally, failed: tally.failed + 1 }, startedAt);
}

interface VitestReport {
  numPassedTests?: number;
  numFailedTests?: number;
  numFailedTestSuites?: number;
  testResults?: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

/** The first line of a message, without the colours of a terminal. */
function firstLine(message = ''): string {
  return stripVTControlCharacters(message).split('\n', 1)[0]?.slice(0, 200) ?? '';
}

function readVitest(json: unknown): Tally {
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults = [] } = json as VitestReport;
  const failedTests = numFailedTests ?? 0;
  const names = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative('.', name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return [`${file}: ${firstLine(message)}`];
      return failed.map(
        ({ fullName, failureMessages }) => `${file}: ${fullName}: ${firstLine(failureMessages?.[0])}`,
      );
    });
  return {
    passed: numPassedTests ?? 0,
    failed: failedTests > 0 ? failedTests : (numFailedTestSuites ?? 0),
    names,
  };
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    ok: boolean;
    file: string;
    title: string;
    tests: { results: { error?: { message?: string } }[] }[];
  }[];
}

function failedSpecs({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const failed = specs.filter(({ ok }) => !ok);
  const named = failed.map(({ file, title, tests }) => {
    const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
    return `${file}: ${title}: ${firstLine(error?.message)}`;
  });
  return [...named, ...suites.flatMap(failedSpecs)];
}

function readPlaywright(json: unknown): Tally {
  const { stats, ...suite } = json as PlaywrightSuite & {
    stats: { expected: number; flaky: number; unexpected: number };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, names: failedSpecs(suite) };
}

/** Without one, its tests are left out: a failure in CI, where nobody would see that. */
function hasClickHouse(): boolean {
  if (bringClickHouse() !== undefined) return true;
  console.warn('helpahead: NO CLICKHOUSE HERE, AND NONE COULD BE INSTALLED. Its tests are left out.');
  return process.env.CI !== 'true';
}

function main(flags: string[]): void {
  const unknown = flags.find((flag) => flag !== '--quick');
  if (unknown !== undefined) throw new Error(`There is no flag "${unknown}". The only one is --quick.`);
  mkdirSync(reports, { recursive: true });
  step('Chromium', () => bringChromium() !== '');
  step('ClickHouse', hasClickHouse);
  if (!step('build', () => runs('pnpm', ['run', 'build']))) return;
  for (const check of checkSteps) step(check.name, check.run);
  const unit = `${reports}/vitest.json`;
  suite(
    'unit and component tests',
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
    unit,
    readVitest,
  );
  const e2e = `${reports}/e2e.json`;
  suite('end-to-end tests', 'pnpm', ['run', 'e2e'], e2e, readPlaywright);
  step('bytes within budget', () => runs('size-limit', []));
  if (flags.includes('--quick')) return;
  step('Storybook builds', () => runs('pnpm', ['run', 'storybook:build']));
  for (const name of ['core', 'widget', 'content', 'collector']) {
    step(`package ${name} is publishable`, () => runs('publint', ['--strict', `packages/${name}`]));
  }
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(`helpahead: ${error instanceof Error ? error.message : String(error)}`);
  total.failed += 1;
}
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
