import { count } from '../count.js';
import type { Finding } from '../finding.js';
import { rules } from '../rules.js';
import { visible } from '../visible.js';
import type { ReportContext } from './format-findings.js';

/** A line for each finding, then why each kind matters, then the count. */
export function formatAsText(findings: readonly Finding[], { files }: ReportContext): string {
  if (findings.length === 0) return `No mistakes found in ${count(files, 'file')}.`;
  const lines = findings.map(
    ({ file, line, column, severity, rule, message }) =>
      `${visible(file)}:${line}:${column} ${severity} ${rule} ${visible(message)}`,
  );
  const named = [...new Set(findings.map(({ rule }) => rule))];
  const reasons = named.map((rule) => `  ${rule}: ${rules[rule].why}`);
  return [
    ...lines,
    '',
    'Why this matters (helpahead rule NAME tells more):',
    ...reasons,
    '',
    total(findings, files),
  ].join('\n');
}

function total(findings: readonly Finding[], files: number): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const concerned = new Set(findings.map(({ file }) => file)).size;
  const where = files === 1 ? 'in 1 file' : `in ${concerned} of ${files} files`;
  return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')} ${where}.`;
}
