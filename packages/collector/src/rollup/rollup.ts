import { gunzipSync, gzipSync } from 'node:zlib';
import { type Row, type Shape, TABLES, type TableName, type Tables } from './tables.js';

/** What somebody wrote: beside a vote (`about` is the article), or in a survey (`about` is the survey). */
export interface Quote {
  id: string;
  at: number;
  kind: 'vote' | 'survey';
  about: string;
  /** Of a vote: the version; of a survey: the question. */
  part: string;
  helpful?: boolean;
  text: string;
  language: string;
  audience: string;
  path: string;
}

/** What one day, or several, come to. */
export interface Rollup {
  tables: Tables;
  /** The latest of each day, at most `QUOTES_A_DAY`. */
  quotes: Quote[];
}

/** More is read by nobody, and would let one visitor fill the page. */
export const QUOTES_A_DAY = 300;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Adds up rows by their keys. */
export interface Tally {
  add<Name extends TableName>(name: Name, row: Row<Name>): void;
  tables(): Tables;
}

type AnyRow = Record<string, string | number>;

/** No key holds this: texts lose their control characters when they are received. */
const BETWEEN = '\u0000';

export function createTally(): Tally {
  const cells = Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map<string, AnyRow>()]));
  return {
    add(name, row) {
      const { keys, numbers }: Shape = TABLES[name];
      const given: AnyRow = row;
      const key = keys.map((part) => given[part]).join(BETWEEN);
      const cell = cells[name]?.get(key);
      if (cell === undefined) cells[name]?.set(key, { ...given });
      else
        for (const number of Object.keys(numbers))
          cell[number] = join(numbers[number], cell[number], given[number]);
    },
    tables: () =>
      Object.fromEntries(
        TABLE_NAMES.map((name) => [name, [...(cells[name]?.values() ?? [])]]),
      ) as unknown as Tables,
  };
}

function join(rule: Shape['numbers'][string] | undefined, one: unknown, other: unknown): number {
  const [a, b] = [Number(one), Number(other)];
  // Zero stands for "never" among times.
  if (rule === 'min') return a === 0 || b === 0 ? a + b : Math.min(a, b);
  return rule === 'max' ? Math.max(a, b) : a + b;
}

/** Adds up roll-ups of different days, or of different visits of one. */
export function mergeRollups(rollups: Iterable<Rollup>): Rollup {
  const tally = createTally();
  const quotes: Quote[] = [];
  for (const rollup of rollups) {
    for (const name of TABLE_NAMES) addAll(tally, name, rollup.tables);
    quotes.push(...rollup.quotes);
  }
  return { tables: tally.tables(), quotes: latestFirst(quotes) };
}

function addAll<Name extends TableName>(tally: Tally, name: Name, tables: Tables): void {
  for (const row of tables[name]) tally.add(name, row);
}

/** The latest first; ids settle ties, so that two stores list alike. */
export function latestFirst<Entry extends { at: number; id: string }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

const FORMAT = 1;

/** For the store: each table as a list of rows without names, compressed. */
export function packRollup({ tables, quotes }: Rollup): Uint8Array {
  const rows = TABLE_NAMES.map((name) => [
    name,
    tables[name].map((row) => columnsOf(name).map((key) => (row as AnyRow)[key])),
  ]);
  return gzipSync(JSON.stringify({ format: FORMAT, tables: Object.fromEntries(rows), quotes }), { level: 4 });
}

/** Undefined when another release wrote it in a way that this one does not read: it is made anew then. */
export function unpackRollup(body: Uint8Array): Rollup | undefined {
  const { format, tables, quotes } = JSON.parse(gunzipSync(body).toString('utf8')) as {
    format: number;
    tables: Record<string, (string | number)[][]>;
    quotes: Quote[];
  };
  if (format !== FORMAT) return undefined;
  const named = TABLE_NAMES.map((name) => {
    const columns = columnsOf(name);
    return [
      name,
      (tables[name] ?? []).map((cells) =>
        Object.fromEntries(columns.map((key, at) => [key, cells[at] ?? 0])),
      ),
    ];
  });
  return { tables: Object.fromEntries(named) as Tables, quotes };
}

function columnsOf(name: TableName): string[] {
  const { keys, numbers }: Shape = TABLES[name];
  return [...keys, ...Object.keys(numbers)];
}
