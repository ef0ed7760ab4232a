import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULTS } from '../collector-options.js';
import { helpText } from './help-text.js';
import { readCommand } from './read-command.js';
import { SETTINGS, variableOf } from './settings.js';

const EVERYTHING = {
  database: 'a.sqlite',
  clickhouse: {
    urls: ['http://a.example:8123', 'http://b.example:8123'],
    cluster: 'help',
    database: 'feedback',
    user: 'collector',
    password: 'not_in_a_list',
  },
  host: '0.0.0.0',
  port: 0,
  origins: ['https://a.example', 'https://b.example'],
  insights: { token: 'a-token-of-the-test' },
  faq: ['a.json', 'b.json'],
  retention: 90,
  bodyLimit: 2000,
  requestTimeout: 500,
  rate: 3,
  burst: 4,
  proxies: 1,
  quiet: true,
};

const FLAGS =
  '--database a.sqlite --clickhouse http://a.example:8123,http://b.example:8123 --clickhouse-cluster help ' +
  '--clickhouse-database feedback --clickhouse-user collector --clickhouse-password=not_in_a_list ' +
  '--host=0.0.0.0 --port 0 --origins https://a.example --origins https://b.example ' +
  '--token a-token-of-the-test --faq a.json,b.json --retention 90 --body-limit 2000 --request-timeout 500 --rate 3 --burst 4 ' +
  '--proxies 1 --quiet';

const VARIABLES = {
  HELPAHEAD_DATABASE: 'a.sqlite',
  HELPAHEAD_CLICKHOUSE: 'http://a.example:8123, http://b.example:8123',
  HELPAHEAD_CLICKHOUSE_CLUSTER: 'help',
  HELPAHEAD_CLICKHOUSE_DATABASE: 'feedback',
  HELPAHEAD_CLICKHOUSE_USER: 'collector',
  HELPAHEAD_CLICKHOUSE_PASSWORD: 'not_in_a_list',
  HELPAHEAD_HOST: '0.0.0.0',
  HELPAHEAD_PORT: '0',
  HELPAHEAD_ORIGINS: 'https://a.example, https://b.example,',
  HELPAHEAD_TOKEN: 'a-token-of-the-test',
  HELPAHEAD_FAQ: 'a.json,b.json',
  HELPAHEAD_RETENTION: '90',
  HELPAHEAD_BODY_LIMIT: '2000',
  HELPAHEAD_REQUEST_TIMEOUT: '500',
  HELPAHEAD_RATE: '3',
  HELPAHEAD_BURST: '4',
  HELPAHEAD_PROXIES: '1',
  HELPAHEAD_QUIET: 'true',
};

test('reads every setting from flags', () => {
  expect(readCommand(FLAGS.split(' '), {})).toEqual({ do: 'run', options: EVERYTHING });
});

test('reads every setting from the environment', () => {
  expect(readCommand([], VARIABLES)).toEqual({ do: 'run', options: EVERYTHING });
});

test('lets a flag win over its variable, lists included', () => {
  const environment = { HELPAHEAD_PORT: '5', HELPAHEAD_FAQ: 'a.json', HELPAHEAD_QUIET: '0' };
  const command = readCommand(['--port', '6', '--faq', 'b.json'], environment);
  expect(command).toEqual({ do: 'run', options: { port: 6, faq: ['b.json'] } });
});

test('opens the insights by a switch', () => {
  expect(readCommand(['--open-insights'], {})).toEqual({
    do: 'run',
    options: { insights: { token: false } },
  });
});

test.each([
  [['--prot', '1'], '--prot is not a setting. Did you mean --port?'],
  [['--origin', 'x'], '--origin is not a setting. Did you mean --origins?'],
  [['--telepathy'], '--telepathy is not a setting.'],
  [['-p'], '-p is not a setting.'],
  [['serve'], '"serve" is not a setting.'],
  [['--port'], '--port needs a value: --port N'],
  [['--port', 'high'], '--port is a whole number, not "high".'],
  [['--quiet=yes'], '--quiet takes no value.'],
  [
    ['--token', 'a-token-of-the-test', '--open-insights'],
    '--open-insights and --token contradict each other: give one of them.',
  ],
])('refuses %j by name', (args, message) => {
  expect(readCommand(args, {})).toEqual({ do: 'wrong', message });
});

test('refuses a variable that is almost one of its own, and leaves those of others alone', () => {
  expect(readCommand([], { HELPAHEAD_ORIGNS: 'x' })).toEqual({
    do: 'wrong',
    message: 'The variable HELPAHEAD_ORIGNS is not a setting. Did you mean HELPAHEAD_ORIGINS?',
  });
  expect(readCommand([], { HELPAHEAD_PORT: 'x' })).toMatchObject({ do: 'wrong' });
  expect(readCommand([], { HELPAHEAD_DATA: 'x', HELPAHEAD_CHROMIUM: 'y' })).toEqual({
    do: 'run',
    options: {},
  });
});

test('names every setting, its variable and its default in the help', () => {
  const help = helpText();
  for (const setting of SETTINGS) {
    expect(help).toContain(`--${setting.flag}`);
    expect(help).toContain(variableOf(setting));
  }
  expect(help).toContain('(4747)');
  expect(readCommand(['--port', '1', '-h'], {})).toEqual({ do: 'help' });
  expect(readCommand(['--version'], {})).toEqual({ do: 'version' });
});

test('stands in the docs with every setting and its variable', () => {
  const docs = readFileSync(new URL('../../../../docs/collector.md', import.meta.url), 'utf8');
  const rows = docs.split('\n').filter((line) => line.startsWith('| `--'));
  const expected = SETTINGS.map((setting) => {
    return `| \`--${setting.flag}${setting.value ? ` ${setting.value}` : ''}\` | \`${variableOf(setting)}\` |`;
  });
  expect(rows.map((row) => row.split('|').slice(0, 3).join('|').concat('|'))).toEqual(expected);
  for (const [flag, value] of Object.entries({
    port: DEFAULTS.port,
    retention: DEFAULTS.retention,
    'body-limit': DEFAULTS.bodyLimit,
    burst: DEFAULTS.burst,
  })) {
    expect(rows.find((row) => row.includes(`--${flag} `))).toContain(`| \`${value}\` |`);
  }
});

test('reads what is to be copied, and to where', () => {
  expect(readCommand(['copy', 'a.sqlite', '--clickhouse', 'http://a:8123'], {})).toEqual({
    do: 'copy',
    file: 'a.sqlite',
    options: { clickhouse: { urls: ['http://a:8123'] } },
  });
});

test.each([
  [['copy'], '"copy" needs the SQLite file that is to be copied.'],
  [['copy', '--clickhouse', 'http://a:8123'], '"copy" needs the SQLite file that is to be copied.'],
  [['copy', 'a.sqlite'], '"copy" needs --clickhouse: where the file is to be copied to.'],
])('refuses %j', (args, message) => {
  expect(readCommand(args, {})).toEqual({ do: 'wrong', message });
});

test('takes a list that names nothing for a slip', () => {
  expect(readCommand(['--origins', ','], {})).toMatchObject({
    do: 'wrong',
    message: '--origins names nothing: --origins LIST',
  });
  expect(readCommand([], { HELPAHEAD_ORIGINS: ' , ' })).toMatchObject({ do: 'wrong' });
});
