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
  /** The latest of each day, at most `QUOTES_A_DAY`; unlike the tables, this limit does not add up. */
  quotes: Quote[];
}

/** More is read by nobody, and would let one visitor fill the page. */
export const QUOTES_A_DAY = 300;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

interface Layout {
  keys: readonly string[];
  rules: readonly (readonly [number: string, rule: Shape['numbers'][string]])[];
  columns: readonly string[];
}

const LAYOUTS = Object.fromEntries(
  TABLE_NAMES.map((name): [TableName, Layout] => {
    const { keys, numbers }: Shape = TABLES[name];
    return [name, { keys, rules: Object.entries(numbers), columns: [...keys, ...Object.keys(numbers)] }];
  }),
) as Record<TableName, Layout>;

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
      const { keys, rules } = LAYOUTS[name];
      const given: AnyRow = row;
      // Loops: millions of rows go through here.
      let key = '';
      for (const part of keys) key += BETWEEN + given[part];
      const cell = cells[name]?.get(key);
      if (cell === undefined) cells[name]?.set(key, { ...given });
      else for (const [number, rule] of rules) cell[number] = join(rule, cell[number], given[number]);
    },
    tables: () =>
      Object.fromEntries(
        TABLE_NAMES.map((name) => [name, [...(cells[name]?.values() ?? [])]]),
      ) as unknown as Tables,
  };
}

function join(rule: Shape['numbers'][string], one: unknown, other: unknown): number {
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
  return { tables: tally.tables(), quotes: differentQuotes(quotes) };
}

function addAll<Name extends TableName>(tally: Tally, name: Name, tables: Tables): void {
  for (const row of tables[name]) tally.add(name, row);
}

/** Latest first. Of an answer to a survey that is given again and again, the latest: it is an option. */
export function differentQuotes(quotes: readonly Quote[]): Quote[] {
  const seen = new Set<string>();
  return latestFirst(quotes).filter(({ kind, about, part, text, language }) => {
    if (kind === 'vote') return true;
    const key = JSON.stringify([about, part, text, language]);
    return seen.size < seen.add(key).size;
  });
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
    tables[name].map((row) => LAYOUTS[name].columns.map((column) => (row as AnyRow)[column])),
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
    const { columns } = LAYOUTS[name];
    return [name, (tables[name] ?? []).map((cells) => nameCells(cells, columns))];
  });
  return { tables: Object.fromEntries(named) as Tables, quotes };
}

function nameCells(cells: readonly (string | number)[], columns: readonly string[]): AnyRow {
  const row: AnyRow = {};
  for (let at = 0; at < columns.length; at += 1) row[columns[at] ?? ''] = cells[at] ?? 0;
  return row;
}
