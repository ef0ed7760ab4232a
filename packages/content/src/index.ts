/** The door `helpahead`: the checks of the editor's command, for builds. */
export { checkFaq } from './check-faq.js';
export type { Finding, Severity } from './finding.js';
export { formatFindings } from './report/format-findings.js';
export { type RuleName, rules } from './rules.js';
