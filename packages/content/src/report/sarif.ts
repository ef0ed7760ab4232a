import type { Finding } from '../finding.js';
import { rulePage } from '../rule-page.js';
import { type RuleName, ruleNames, rules } from '../rules.js';
import type { ReportContext } from './format-findings.js';

/** SARIF 2.1.0, which code hosts and editors show beside the file. */
export function formatAsSarif(findings: readonly Finding[], { version }: ReportContext): string {
  const driver = {
    name: 'helpahead',
    version,
    rules: ruleNames.map(describe),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: findings.map(result) }],
  };
  return JSON.stringify(log, null, 2);
}

function describe(id: RuleName) {
  const { title, why, severity } = rules[id];
  const page = rulePage(id);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${title}. ${why}` },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: severity },
  };
}

function result({ file, line, column, endLine, endColumn, severity, rule, message }: Finding) {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: asUri(file) }, region } }],
  };
}

/** Relative, with forward slashes, and nothing that a URI may not hold. */
function asUri(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
