import { count } from '../count.js';
import { visible } from '../visible.js';
import type { Failure, TestResult } from './test-result.js';

const formatters: Record<string, (result: TestResult) => string> = {
  text: asText,
  json: asJson,
  github: ({ failures }) => failures.map(annotation).join('\n'),
};

/** As people (`text`) or programs read it: JSON, or annotations of GitHub Actions. */
export function formatResults(format: string, result: TestResult): string {
  return formatters[format]?.(result) ?? '';
}

function asText({ failures, ...passed }: TestResult): string {
  const lines = failures.map(
    ({ file, line, column, message }) => `${visible(file)}:${line}:${column} failed ${visible(message)}`,
  );
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    `${sayPassed(passed)}, ${failures.length} failed.${sayNotRun(passed)}`,
  ].join('\n');
}

function sayPassed({ searches, journeys }: Pick<TestResult, 'searches' | 'journeys'>): string {
  return `${count(searches, 'question')} and ${count(journeys, 'journey')} passed`;
}

function sayNotRun({ notRun }: Pick<TestResult, 'notRun'>): string {
  return notRun > 0 ? ` ${count(notRun, 'journey')} not run: mend what is malformed first.` : '';
}

function asJson({ searches, journeys, notRun, expectations, failures }: TestResult): string {
  return JSON.stringify({ passed: { searches, journeys }, notRun, expectations, failures }, null, 2);
}

function annotation({ file, line, column, endLine, endColumn, kind, message }: Failure): string {
  const place = { file, line, endLine, col: column, endColumn, title: `helpahead test: ${kind}` };
  const properties = Object.entries(place).map(
    ([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::error ${properties.join(',')}::${escaped(visible(message))}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
