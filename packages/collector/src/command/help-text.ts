import { SETTINGS, variableOf } from './settings.js';

/** What `--help` prints. */
export function helpText(): string {
  const rows = SETTINGS.map((setting) => [
    `--${setting.flag}${setting.value ? ` ${setting.value}` : ''}`,
    variableOf(setting),
    setting.help,
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [flags, variables] = [width(0), width(1)];
  const lines = rows.map(
    ([flag = '', variable = '', help = '']) =>
      `  ${flag.padEnd(flags)}  ${variable.padEnd(variables)}  ${help}`,
  );
  return `Receives the feedback of Helpahead's widget and shows what to write next.

  helpahead-collector [settings]
  helpahead-collector copy FILE --clickhouse URLS [settings]    copies an SQLite file into ClickHouse, and ends

A setting is given by flag or by variable; the flag wins. Lists are separated by commas. Defaults stand in brackets.

${lines.join('\n')}
  --help, --version

Exits with 0 when stopped by SIGINT or SIGTERM, 1 when it cannot start, 2 for a wrong setting.
`;
}
