import type { Call } from '../call.js';
import { testJourneys } from '../journeys/test-journeys.js';
import type { Output } from '../output.js';
import { isPassedOver, reportPassedOver, saysBuilt } from '../passed-over.js';
import { type FileToCheck, listFiles, readText, UsageError } from '../read-files.js';
import { readFaqSource } from '../site-coverage/faq-source.js';
import { isBuilt } from '../site-file.js';
import { formatResults } from './format-results.js';
import { testQuestions } from './test-questions.js';
import type { Failure, TestResult } from './test-result.js';

/** `helpahead test`. @returns the exit code */
export async function runTest({ paths, format }: Call, output: Output): Promise<number> {
  const passedOver: string[] = [];
  const total: TestResult = { searches: 0, journeys: 0, notRun: 0, expectations: 0, failures: [] };
  let files = 0;
  for (const one of paths.flatMap(listFiles)) {
    const result = await testFile(one, passedOver);
    if (!result) continue;
    files += 1;
    total.searches += result.searches;
    total.journeys += result.journeys;
    total.notRun += result.notRun;
    total.expectations += result.expectations;
    total.failures.push(...result.failures);
  }
  reportPassedOver(passedOver, output);
  if (files === 0) throw new UsageError('There is no FAQ and no *.journeys.json among these files.');
  const report = formatResults(format, total);
  if (report) output.out(report);
  if (total.expectations === 0 && total.failures.length === 0) {
    output.error('Nothing was tested: no article has "questions", and no journey "expects" anything.');
  }
  return total.failures.length > 0 ? 1 : 0;
}

async function testFile(one: FileToCheck, passedOver: string[]): Promise<TestResult | undefined> {
  const { file } = one;
  const text = readText(file);
  if (typeof text !== 'string') return failed([text]);
  if (file.endsWith('.journeys.json')) return testJourneys(text, file);
  if (isPassedOver(one, text, passedOver)) return undefined;
  if (isBuilt(text)) throw new UsageError(saysBuilt(file));
  const { source, errors } = readFaqSource(text, file, Date.now());
  return errors.length > 0 || !source ? failed(errors) : testQuestions(source);
}

/** What the check finds is in the way of every test. */
function failed(
  findings: readonly (Pick<Failure, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'> & {
    message: string;
  })[],
): TestResult {
  const failures = findings.map(
    ({ file, line, column, endLine, endColumn, message }): Failure => ({
      file,
      line,
      column,
      endLine,
      endColumn,
      kind: 'file',
      message,
    }),
  );
  return { searches: 0, journeys: 0, notRun: 0, expectations: 0, failures };
}
