import type { Finding } from '../finding.js';
import { visible } from '../visible.js';

/** Annotations of GitHub Actions: the log shows them at the lines of the change. */
export function formatAsGithub(findings: readonly Finding[]): string {
  return findings.map(annotation).join('\n');
}

function annotation({ file, line, column, endLine, endColumn, severity, rule, message }: Finding): string {
  const place = { file, line, endLine, col: column, endColumn, title: rule };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${properties.join(',')}::${escapeData(visible(message))}`;
}

export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
