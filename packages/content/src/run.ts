import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '@helpahead/core';
import { build } from './build/build-command.js';
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

const commands = ['check', 'build', 'rule', 'help'];
const options = {
  format: { type: 'string', default: 'text' },
  out: { type: 'string', short: 'o' },
  clean: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} satisfies ParseArgsConfig['options'];

const usage = `helpahead: look after an FAQ

  helpahead check FILE…     report mistakes with file, line and column
  helpahead build FILE… --out FOLDER   write the files that a page reads: help.json and those beside it,
                            one FILE for each language, the first for visitors of any other
  helpahead rule NAME…      what a rule is about, with an example; without NAME, the list of rules

FILE is an FAQ in JSON; a folder stands for the .json files in it, JSON Schemas aside.

Options
  --format text|json|sarif|github   how to report; text unless you say otherwise
  --out, -o FOLDER                  where build writes
  --clean                           removes files of earlier builds, which visitors may still be reading
  --json                            build says as JSON what it wrote
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
  out: string | undefined;
  clean: boolean;
  json: boolean;
  help: boolean;
  version: boolean;
}

function runParsed(call: Call, output: Output): number {
  const { command, paths, format, help, version } = call;
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
  if (paths.length === 0) {
    throw new UsageError(`Say which file to ${command}, for example: helpahead ${examples[command]}`);
  }
  return command === 'build' ? checkAndBuild(call, output) : check(paths, format, output);
}

const examples: Record<string, string> = {
  check: 'check faq.json',
  build: 'build faq.json --out public/help',
};

/** Nothing is written of what does not pass the check; warnings are for `check` to say. */
function checkAndBuild({ paths, format, out, clean, json }: Call, output: Output): number {
  if (!out)
    throw new UsageError('Say where to write, for example: helpahead build faq.json --out public/help');
  const read = paths.flatMap(listFiles).map(({ file }) => ({ file, text: readText(file) }));
  const findings = read.flatMap(({ file, text }) =>
    typeof text === 'string' ? checkFaq(text, { file }) : [text],
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    output.out(formatFindings(format, errors, { files: read.length, version: ownVersion() }));
    return 1;
  }
  const sources = read.flatMap(({ file, text }) => (typeof text === 'string' ? [{ file, text }] : []));
  output.out(build({ sources, out, clean, asJson: json }));
  return 0;
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
  return {
    command,
    paths,
    format,
    out: typeof values.out === 'string' ? values.out : undefined,
    clean: values.clean === true,
    json: values.json === true,
    help: values.help === true,
    version: values.version === true,
  };
}

function checkOption(name: string, shown: string, value: string | undefined): void {
  if (!Object.hasOwn(options, name)) {
    throw new UsageError(`There is no option ${shown}.${suggest(name, Object.keys(options), '--')}`);
  }
  if (name === 'format' && !value) throw new UsageError(`${shown} needs one of ${formats.join(', ')}.`);
  if (name === 'out' && !value) throw new UsageError(`${shown} needs a folder.`);
  if (!['format', 'out'].includes(name) && value !== undefined)
    throw new UsageError(`${shown} takes no value.`);
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
