import type { RuleName } from './rules.js';

/** Something an editor should look at, with its place in the file. */
export interface Finding {
  /** As it was given. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units, as editors count. */
  column: number;
  /** End of the marked part, exclusive. */
  endLine: number;
  endColumn: number;
  severity: Severity;
  /** Each has a page, docs/rules/NAME.md. */
  rule: RuleName;
  /** What is wrong and what to do. */
  message: string;
}

/** `error`: something an editor wrote is lost or dead. `warning`: it works, and would work better otherwise. */
export type Severity = 'error' | 'warning';
