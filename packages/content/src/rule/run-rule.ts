import { type Call, suggest } from '../call.js';
import type { Output } from '../output.js';
import { UsageError } from '../read-files.js';
import { rulePage } from '../rule-page.js';
import { isRuleName, ruleNames, rules } from '../rules.js';

/** `helpahead rule`. @returns the exit code */
export function runRule({ paths }: Call, output: Output): number {
  output.out(paths.length > 0 ? paths.map(explain).join('\n\n') : listRules());
  return 0;
}

function explain(name: string): string {
  if (!isRuleName(name)) throw new UsageError(`There is no rule “${name}”.${suggest(name, ruleNames)}`);
  return rulePage(name);
}

function listRules(): string {
  return ruleNames.map((name) => `${name.padEnd(26)}${rules[name].title}`).join('\n');
}
