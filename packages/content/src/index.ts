/** The door `helpahead`: the checks of the editor's command and what visitors' votes propose, for builds and servers. */
export { checkFaq } from './check-faq.js';
export type { Finding, Severity } from './finding.js';
export type { Addition } from './improve/addition.js';
export type { ImproveOptions } from './improve/options.js';
export type { Gain, Proposal, ProposalKind } from './improve/proposal.js';
export { accept, type FaqText, type Improvement, type ProposeInput, propose } from './improve/propose.js';
export { formatFindings } from './report/format-findings.js';
export { type RuleName, rules } from './rules.js';
