import { readFileSync } from 'node:fs';
import type { RuleName } from './rules.js';

/** The page of a rule, in Markdown. The build puts the pages of docs/rules beside this file. */
export function rulePage(name: RuleName): string {
  return readFileSync(new URL(`./rules/${name}.md`, import.meta.url), 'utf8').trimEnd();
}
