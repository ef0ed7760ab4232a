import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '@helpahead/core';
import { UsageError } from './read-files.js';

const options = {
  format: { type: 'string' },
  out: { type: 'string', short: 'o' },
  clean: { type: 'boolean' },
  json: { type: 'boolean' },
  site: { type: 'string' },
  fresh: { type: 'boolean' },
  disabled: { type: 'boolean' },
  enabled: { type: 'boolean' },
  write: { type: 'string', multiple: true },
  base: { type: 'string' },
  'min-covered': { type: 'string' },
  pages: { type: 'string' },
  depth: { type: 'string' },
  timeout: { type: 'string' },
  from: { type: 'string' },
  token: { type: 'string' },
  only: { type: 'string', multiple: true },
  'least-sources': { type: 'string' },
  'least-days': { type: 'string' },
  'least-visits': { type: 'string' },
  model: { type: 'string' },
  'model-name': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} satisfies ParseArgsConfig['options'];

type OptionName = keyof typeof options;

/** What each text option wants to be told. */
const wants: Partial<Record<OptionName, string>> = {
  out: 'a folder',
  site: 'a file',
  write: 'a file',
  base: 'an address, such as https://example.org/docs/',
  'min-covered': 'a percentage, 0 to 100',
  pages: 'a number',
  depth: 'a number',
  timeout: 'a number of seconds',
  from: 'a file, or the address of a collector',
  token: 'the token of the collector',
  only: 'the id of a proposal',
  'least-sources': 'a number',
  'least-days': 'a number',
  'least-visits': 'a number',
  model: 'an address, such as http://localhost:11434/v1',
  'model-name': 'the name of a model',
};

interface Command {
  options: readonly OptionName[];
  formats: readonly string[];
  /** Options that are flags here, and take a value elsewhere. */
  flags?: readonly OptionName[];
}

/** What each command takes, besides --help and --version. */
const commands = {
  check: { options: ['format'], formats: ['text', 'json', 'sarif', 'github'] },
  test: { options: ['format'], formats: ['text', 'json', 'github'] },
  coverage: {
    options: ['format', 'out', 'write', 'base', 'min-covered', 'pages', 'depth', 'timeout'],
    formats: ['text', 'json', 'html'],
  },
  build: {
    options: ['format', 'out', 'clean', 'json', 'site', 'fresh', 'disabled', 'enabled'],
    formats: ['text', 'json', 'sarif', 'github'],
  },
  improve: {
    options: [
      'format',
      'from',
      'token',
      'write',
      'only',
      'least-sources',
      'least-days',
      'least-visits',
      'model',
      'model-name',
      'timeout',
    ],
    formats: ['text', 'json', 'diff', 'github'],
    flags: ['write'],
  },
  rule: { options: [], formats: ['text'] },
  help: { options: [], formats: ['text'] },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** The command as it was called. */
export interface Call {
  command: CommandName | undefined;
  paths: string[];
  /** @default 'text' */
  format: string;
  /** The text that an option was given. */
  text(name: OptionName): string | undefined;
  texts(name: OptionName): string[];
  /** Whether a flag was given. */
  has(name: OptionName): boolean;
  /** The number that an option was given. @throws {UsageError} when it is none, or not in the range */
  number(name: OptionName, least: number, most: number): number | undefined;
}

/** @throws {UsageError} for what no command takes */
export function parseCall(args: readonly string[]): Call {
  const known = optionsOf(args.find(isCommand));
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === 'option');
  for (const { name, rawName, value } of given) checkOption(name, rawName, value, known);
  const [name, ...paths] = positionals;
  if (name !== undefined && !isCommand(name)) {
    throw new UsageError(`There is no command “${name}”.${suggest(name, Object.keys(commands))}`);
  }
  if (name !== undefined) for (const option of given) checkTaken(name, option.name, option.rawName);
  const texts = (option: OptionName) => [values[option] ?? []].flat().map(String);
  const text = (option: OptionName) => texts(option).at(-1);
  return {
    command: name,
    paths,
    format: readFormat(name, text('format')),
    text,
    texts,
    has: (option) => values[option] === true,
    number: (option, least, most) => readNumber(option, text(option), { least, most }),
  };
}

type Options = Record<OptionName, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>;

function optionsOf(name: CommandName | undefined): Options {
  const { flags = [] }: Partial<Command> = name === undefined ? {} : commands[name];
  return { ...options, ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' }])) };
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function checkOption(name: string, shown: string, value: string | undefined, known: Options): void {
  if (!isOption(name)) {
    throw new UsageError(`There is no option ${shown}.${suggest(name, Object.keys(options), '--')}`);
  }
  // What formats there are depends on the command.
  if (name === 'format' && value) return;
  const isText = known[name].type === 'string';
  if (isText && !value)
    throw new UsageError(`${shown} needs ${wants[name] ?? `one of ${commands.check.formats.join(', ')}`}.`);
  if (!isText && value !== undefined) throw new UsageError(`${shown} takes no value.`);
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function checkTaken(command: CommandName, option: string, shown: string): void {
  const { options: taken }: Command = commands[command];
  if (['help', 'version'].includes(option) || taken.some((one) => one === option)) return;
  const others = Object.entries<Command>(commands).filter(([, one]) =>
    one.options.some((name) => name === option),
  );
  throw new UsageError(`${command} takes no ${shown}; ${others.map(([name]) => name).join(' and ')} does.`);
}

function readFormat(command: CommandName = 'check', format = 'text'): string {
  const { formats }: Command = commands[command];
  if (formats.includes(format)) return format;
  throw new UsageError(
    `There is no format “${format}”, only ${formats.join(', ')}.${suggest(format, formats)}`,
  );
}

function readNumber(
  option: OptionName,
  text: string | undefined,
  { least, most }: { least: number; most: number },
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text.replace(/%$/, ''));
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${option} needs ${wants[option]}, not “${text}”.`);
}

/** ` Did you mean …?`, or nothing. */
export function suggest(given: string, known: readonly string[], prefix = ''): string {
  const meant = didYouMean(given, known);
  return meant ? ` Did you mean ${prefix}${meant}?` : '';
}
