import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '@helpahead/core';
import { checkFaq } from './check-faq.js';
import { listFiles, readText, UsageError } from './read-files.js';
import { type Format, formatFindings, formats, isFormat } from './report/format-findings.js';

/** Where the command writes; the process in reality, two strings in a test. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

const commands = ['check', 'help'];
const options = {
  format: { type: 'string', default: 'text' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} satisfies ParseArgsConfig['options'];

const usage = `helpahead: look after an FAQ

  helpahead check FILE…     report mistakes with file, line and column

FILE is an FAQ in JSON; a folder stands for the .json files in it.

Options
  --format text|json|sarif|github   how to report; text unless you say otherwise
  --help, -h                        this
  --version, -v                     the version of the command

Ends with 0 when there are no errors, 1 when there are, 2 when the command was called wrongly.`;

/** Runs the command. @returns the exit code: 0 no errors, 1 errors found, 2 called wrongly */
export function run(args: readonly string[], output: Output): number {
  try {
    return runParsed(parse(args), output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`helpahead: ${error.message}\nhelpahead --help tells how it is used.`);
    return 2;
  }
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
  if (paths.length === 0)
    throw new UsageError('Say which file to check, for example: helpahead check faq.json');
  return check(listFiles(paths), format, output);
}

function check(files: readonly string[], format: Format, output: Output): number {
  const findings = files.flatMap((file) => {
    const text = readText(file);
    return typeof text === 'string' ? checkFaq(text, { file }) : [text];
  });
  const report = formatFindings(format, findings, { files: files.length, version: ownVersion() });
  if (report) output.out(report);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
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
