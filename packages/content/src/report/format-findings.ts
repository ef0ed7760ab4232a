import type { Finding } from '../finding.js';
import { formatAsGithub } from './github.js';
import { formatAsSarif } from './sarif.js';
import { formatAsText } from './text.js';

export type Format = 'text' | 'json' | 'sarif' | 'github';

/** What a report says beside its findings. */
export interface ReportContext {
  /** How many files were checked. */
  files: number;
  /** Of the command. */
  version: string;
}

type Formatter = (findings: readonly Finding[], context: ReportContext) => string;

const formatters: Record<Format, Formatter> = {
  text: formatAsText,
  json: (findings) => JSON.stringify(findings, null, 2),
  sarif: formatAsSarif,
  github: formatAsGithub,
};

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formatters, name);
}

/** The findings as people (`text`) or programs read them: a list (`json`), SARIF 2.1.0, annotations of GitHub Actions. */
export function formatFindings(format: Format, findings: readonly Finding[], context: ReportContext): string {
  return formatters[format](findings, context);
}
