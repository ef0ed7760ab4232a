import { brotliCompressSync } from 'node:zlib';
import { buildIndex } from '@helpahead/core';
import { benchLearning } from './bench-learning.ts';
import type { SearchSet } from './data.ts';
import { isDevelopment, sampleOf } from './draw.ts';
import { faqOfSearchSet } from './faq-of-set.ts';
import { measureMiss } from './measure-miss.ts';
import {
  askColumn,
  type Column,
  countOutcomes,
  type Hits,
  measureSearch,
  searchColumns,
  type Takes,
} from './measure-search.ts';
import { decimal, printTable, share } from './print-table.ts';
import type { SearchEngine } from './search-engine.ts';
import { helpahead, searchEngines, variants } from './search-engines.ts';

/** Peers that scan all texts need minutes; by default all engines answer about so many queries of each set. */
const sample = 200;
const sampleForLearning = 500;

interface Row {
  engine: string;
  queries: number;
  hits: Partial<Record<Column, Hits>>;
  /** Bytes of the index as brotli-compressed JSON. */
  indexBytes?: number;
}

/** Prints every engine on every set and column; with `all`, on all queries. */
export function benchSearch(sets: readonly SearchSet[], all: boolean): unknown {
  return sets.map((set) => {
    const takes = all ? () => true : sampleOf(set.queries.length, sample);
    const rows = searchEngines.map((engine) => measure(engine, set, takes));
    const own = [...measureOwn(set, all), ...measureVariants(set, takes)];
    printSet(set, [...rows, ...own]);
    const learning = benchLearning(set, all ? { draws: 3 } : { sample: sampleForLearning, draws: 2 });
    return { set: set.name, rows: [...rows, ...own], learning, honesty: printHonesty(set) };
  });
}

function measure({ name, open }: SearchEngine, set: SearchSet, takes: Takes): Row {
  return rowOf(name, (column) => measureSearch({ name, open }, set, column, takes));
}

function rowOf(engine: string, hitsOf: (column: Column) => Hits): Row {
  const hits = Object.fromEntries(searchColumns.map((column) => [column, hitsOf(column)]));
  return { engine, queries: hits.clean?.queries ?? 0, hits };
}

/** Our own engine is quick enough for all queries, and for a look at each half of them. */
function measureOwn(set: SearchSet, all: boolean): Row[] {
  const outcomes = new Map(
    searchColumns.map((column) => [column, askColumn(helpahead, set, column, () => true)]),
  );
  const row = (name: string, takes: Takes) =>
    rowOf(name, (column) => countOutcomes((outcomes.get(column) ?? []).filter(({ query }) => takes(query))));
  return [
    ...(all ? [] : [row('helpahead, all queries', () => true)]),
    row('  the half for development', isDevelopment),
    row('  the half held out', (query) => !isDevelopment(query)),
  ];
}

function measureVariants(set: SearchSet, takes: Takes): Row[] {
  return variants.map(({ engine, index }) => ({
    ...measure(engine, set, takes),
    indexBytes: brotliCompressSync(JSON.stringify(buildIndex(faqOfSearchSet(set), index))).length,
  }));
}

function printSet(set: SearchSet, rows: readonly Row[]): void {
  const cell = (hits: Hits | undefined) => (hits ? `${decimal(hits.hit1)} / ${decimal(hits.hit3)}` : '-');
  printTable(
    `${set.name}: ${set.entries.length} entries, hit@1 / hit@3 in %`,
    ['', 'queries', ...searchColumns, 'index, brotli'],
    rows.map(({ engine, queries, hits, indexBytes }) => [
      engine,
      String(queries),
      ...searchColumns.map((column) => cell(hits[column])),
      indexBytes === undefined ? '' : `${decimal(indexBytes / 1000)} kB`,
    ]),
  );
}

function printHonesty(set: SearchSet): unknown {
  if (!set.unanswerable.length) return undefined;
  const { right, kept, unanswerable, heldBack } = measureMiss(set);
  console.log(
    `  Right first answers still offered: ${share(kept, right)}; questions without an answer held back: ${share(heldBack, unanswerable)}`,
  );
  return { right, kept, unanswerable, heldBack };
}
