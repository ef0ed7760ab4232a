import { parseArgs } from 'node:util';
import { didYouMean } from '@helpahead/core';
import type { CollectorOptions } from '../collector-options.js';
import { PREFIX, SETTINGS, type Setting, variableOf } from './settings.js';

/** What the command was asked to do. `wrong`: nothing, because of that. */
export type Command =
  | { do: 'run'; options: CollectorOptions }
  | { do: 'copy'; file: string; options: CollectorOptions }
  | { do: 'help' }
  | { do: 'version' }
  | { do: 'wrong'; message: string };

/** A setting that was said, with where: for messages. */
interface Said {
  setting: Setting;
  by: string;
  texts: string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads flags and environment; a flag wins over its variable. Unknown ones are named, with the nearest known. */
export function readCommand(args: readonly string[], environment: Environment): Command {
  if (args[0] !== 'copy') return readSettings(args, environment);
  const [, file = '', ...rest] = args;
  if (file === '' || file.startsWith('-')) {
    return /^(-h|--help)$/.test(file)
      ? { do: 'help' }
      : wrong('"copy" needs the SQLite file that is to be copied.');
  }
  const command = readSettings(rest, environment);
  if (command.do !== 'run') return command;
  if (!command.options.clickhouse)
    return wrong('"copy" needs --clickhouse: where the file is to be copied to.');
  return { do: 'copy', file, options: command.options };
}

function readSettings(args: readonly string[], environment: Environment): Command {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const said: Said[] = fromEnvironment(environment);
  for (const { setting, by, texts } of said) {
    const problem = setting.value ? checkValue(setting, by, texts.join()) : undefined;
    if (problem) return wrong(problem);
  }
  for (const token of tokens) {
    if (token.kind !== 'option') {
      return wrong(
        token.kind === 'positional' ? `"${token.value}" is not a setting.` : '"--" is not a setting.',
      );
    }
    if (token.name === 'help' || token.name === 'version') return { do: token.name };
    const setting = SETTINGS.find(({ flag }) => flag === token.name);
    if (!setting) return wrong(unknown(token.rawName, token.name, (flag) => `--${flag}`, FLAGS));
    const problem = checkValue(setting, token.rawName, token.value);
    if (problem) return wrong(problem);
    said.push({ setting, by: token.rawName, texts: textsOf(setting, token.value) });
  }
  const variable = wrongVariable(environment);
  return variable ? wrong(variable) : combine(said);
}

const OPTIONS = Object.fromEntries([
  ...SETTINGS.map(({ flag, value }) => [flag, { type: value ? ('string' as const) : ('boolean' as const) }]),
  ['help', { type: 'boolean' as const, short: 'h' }],
  ['version', { type: 'boolean' as const, short: 'v' }],
]);

const FLAGS = Object.keys(OPTIONS);
const VARIABLES = SETTINGS.map(variableOf);

function fromEnvironment(environment: Environment): Said[] {
  return SETTINGS.flatMap((setting) => {
    const by = variableOf(setting);
    const value = environment[by]?.trim();
    const isOff = value === undefined || value === '' || (!setting.value && /^(0|false|no)$/i.test(value));
    return isOff ? [] : [{ setting, by, texts: textsOf(setting, value) }];
  });
}

/** Other programs of this house have variables too, so only what is almost one of ours is held to be a slip. */
function wrongVariable(environment: Environment): string | undefined {
  for (const name of Object.keys(environment)) {
    if (!name.startsWith(PREFIX) || VARIABLES.includes(name)) continue;
    // Without what all begin with, which would make any two look alike.
    const meant = didYouMean(
      name.slice(PREFIX.length),
      VARIABLES.map((known) => known.slice(PREFIX.length)),
    );
    if (meant) return `The variable ${name} is not a setting. Did you mean ${PREFIX}${meant}?`;
  }
  return undefined;
}

function checkValue(setting: Setting, by: string, value: string | undefined): string | undefined {
  if (setting.value && (value === undefined || value === ''))
    return `${by} needs a value: ${by} ${setting.value}`;
  if (setting.as === 'list' && textsOf(setting, value).length === 0)
    return `${by} names nothing: ${by} ${setting.value}`;
  if (!setting.value && value !== undefined) return `${by} takes no value.`;
  if (setting.as === 'number' && !/^\s*\d+\s*$/.test(value ?? ''))
    return `${by} is a whole number, not "${value}".`;
  return undefined;
}

function textsOf({ as }: Setting, value = ''): string[] {
  if (as !== 'list') return [value.trim()];
  return value
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** The last one said wins; lists said several times by flag grow. */
function combine(said: readonly Said[]): Command {
  const byFlag = new Map<string, Said>();
  for (const one of said) {
    const before = byFlag.get(one.setting.flag);
    const earlier = one.setting.as === 'list' && before?.by.startsWith('--') ? before.texts : [];
    byFlag.set(one.setting.flag, { ...one, texts: [...earlier, ...one.texts] });
  }
  const [token, open] = [byFlag.get('token'), byFlag.get('open-insights')];
  if (token && open) return wrong(`${open.by} and ${token.by} contradict each other: give one of them.`);
  const parts = [...byFlag.values()].map(({ setting, texts }) => setting.read(texts));
  const clickhouse = Object.assign({}, ...parts.map((part) => part.clickhouse));
  const options = Object.assign({}, ...parts, Object.keys(clickhouse).length > 0 ? { clickhouse } : {});
  return { do: 'run', options };
}

function unknown(
  said: string,
  name: string,
  show: (name: string) => string,
  known: readonly string[],
): string {
  const meant = didYouMean(name, known);
  return `${said} is not a setting.${meant ? ` Did you mean ${show(meant)}?` : ''}`;
}

function wrong(message: string): Command {
  return { do: 'wrong', message };
}
