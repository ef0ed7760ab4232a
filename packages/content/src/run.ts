import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '@helpahead/core';
import { checkFaq } from './check-faq.js';
import type { Finding } from './finding.js';
import { type FileToCheck, isJsonSchema, listFiles, readText, UsageError } from './read-files.js';
import { type Format, formatFindings, formats, isFormat } from './report/format-findings.js';
import { rulePage } from './rule-page.js';
import { isRuleName, ruleNames, rules } from './rules.js';
import { visible } from './visible.js';

/** Where the command writes; the process in reality, two strings in a test. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

const commands = ['check', 'rule', 'help'];
const options = {
  format: { type: 'string', default: 'text' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} satisfies ParseArgsConfig['options'];

const usage = `helpahead: look after an FAQ

  helpahead check FILE…     report mistakes with file, line and column
  helpahead rule NAME…      what a rule is about, with an example; without NAME, the list of rules

FILE is an FAQ in JSON; a folder stands for the .json files in it, JSON Schemas aside.

Options
  --format text|json|sarif|github   how to report; text unless you say otherwise
  --help, -h                        this
  --version, -v                     the version of the command

Ends with 0 when there are no errors, 1 when there are, 2 when the command was called wrongly
or a file could not be read.`;

/** Runs the command. @returns the exit code: 0 no errors, 1 errors found, 2 called wrongly or a file not readable */
export function run(args: readonly string[], output: Output): number {
  try {
    return runParsed(parse(args), output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    reportMisuse([error], output);
    return 2;
  }
}

function reportMisuse(errors: readonly UsageError[], output: Output): void {
  const lines = errors.map(({ message }) => `helpahead: ${visible(message)}`);
  output.error([...lines, 'helpahead --help tells how it is used.'].join('\n'));
}

interface Call {
  command: string | undefined;
  paths: string[];
  format: Format;
  help: boolean;
  version: boolean;
}

function runParsed({ command, paths, format, help, version }: Call, output: Output): number {
  if (version) {
    output.out(ownVersion());
    return 0;
  }
  if (help || command === 'help') {
    output.out(usage);
    return 0;
  }
  if (command === undefined) throw new UsageError('Say what to do, for example: helpahead check faq.json');
  if (command === 'rule') {
    output.out(paths.length > 0 ? paths.map(explain).join('\n\n') : listRules());
    return 0;
  }
  if (paths.length === 0)
    throw new UsageError('Say which file to check, for example: helpahead check faq.json');
  return check(paths, format, output);
}

function explain(name: string): string {
  if (!isRuleName(name)) throw new UsageError(`There is no rule “${name}”.${suggest(name, ruleNames)}`);
  return rulePage(name);
}

function listRules(): string {
  return ruleNames.map((name) => `${name.padEnd(26)}${rules[name].title}`).join('\n');
}

/** One that cannot be read hides nothing of the others. */
function check(paths: readonly string[], format: Format, output: Output): number {
  const errors: UsageError[] = [];
  const files = new Map(
    paths.flatMap((path) => attempt(() => listFiles(path), errors) ?? []).map((one) => [one.file, one]),
  );
  const checked = [...files.values()].flatMap((one) => {
    const findings = attempt(() => checkFile(one), errors);
    return findings ? [findings] : [];
  });
  const findings = checked.flat();
  const report = formatFindings(format, findings, { files: checked.length, version: ownVersion() });
  if (report && (checked.length > 0 || errors.length === 0)) output.out(report);
  if (errors.length > 0) {
    reportMisuse(errors, output);
    return 2;
  }
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `undefined` when it is none of ours: a JSON Schema that lies in the folder. */
function checkFile({ file, isFromFolder }: FileToCheck): Finding[] | undefined {
  const text = readText(file);
  if (typeof text !== 'string') return [text];
  return isFromFolder && isJsonSchema(text) ? undefined : checkFaq(text, { file });
}

function attempt<Result>(act: () => Result, errors: UsageError[]): Result | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    errors.push(error);
    return undefined;
  }
}

function parse(args: readonly string[]): Call {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens)
    if (token.kind === 'option') checkOption(token.name, token.rawName, token.value);
  const [command, ...paths] = positionals;
  if (command !== undefined && !commands.includes(command)) {
    throw new UsageError(`There is no command “${command}”.${suggest(command, commands)}`);
  }
  const format = String(values.format);
  if (!isFormat(format)) {
    throw new UsageError(
      `There is no format “${format}”, only ${formats.join(', ')}.${suggest(format, formats)}`,
    );
  }
  return { command, paths, format, help: values.help === true, version: values.version === true };
}

function checkOption(name: string, shown: string, value: string | undefined): void {
  if (!Object.hasOwn(options, name)) {
    throw new UsageError(`There is no option ${shown}.${suggest(name, Object.keys(options), '--')}`);
  }
  if (name === 'format' && !value) throw new UsageError(`${shown} needs one of ${formats.join(', ')}.`);
  if (name !== 'format' && value !== undefined) throw new UsageError(`${shown} takes no value.`);
}

function suggest(given: string, known: readonly string[], prefix = ''): string {
  const meant = didYouMean(given, known);
  return meant ? ` Did you mean ${prefix}${meant}?` : '';
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
