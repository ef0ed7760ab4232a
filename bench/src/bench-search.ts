import { brotliCompressSync } from 'node:zlib';
import { buildIndex } from '@helpahead/core';
import { benchHonesty } from './bench-honesty.ts';
import { benchLearning } from './bench-learning.ts';
import type { SearchSet } from './data.ts';
import { isDevelopment, sampleOf } from './draw.ts';
import { faqOfSearchSet } from './faq-of-set.ts';
import {
  askColumn,
  type Column,
  columnsOf,
  countOutcomes,
  type Hits,
  measureSearch,
  type Takes,
} from './measure-search.ts';
import { decimal, printTable } from './print-table.ts';
import type { SearchEngine } from './search-engine.ts';
import { helpahead, searchEngines, variants } from './search-engines.ts';
import { withoutRelated } from './without-related.ts';

/** All engines answer about so many queries of each set; those that scan all texts one in `thin` of these. */
const sample = { queries: 400, thin: 5 };
const sampleForLearning = 400;
/** With `--all`, the scanning ones answer about so many. */
const sampleOfScans = 400;

interface Row {
  engine: string;
  queries: number;
  hits: Partial<Record<Column, Hits>>;
  /** Bytes of the index as brotli-compressed JSON. */
  indexBytes?: number;
}

/** Prints every engine on every set and column; with `all`, on all queries. */
export async function benchSearch(sets: readonly SearchSet[], all: boolean): Promise<unknown> {
  const unrelated = await withoutRelated();
  return sets.map((set) => {
    const rows = searchEngines.map((engine) => measure(engine, set, drawFor(engine, set, all)));
    const own = [
      ...measureHalves(helpahead, set).slice(all ? 1 : 0),
      ...measureHalves(unrelated, set),
      ...measureVariants(set, all),
    ];
    printSet(set, [...rows, ...own]);
    const learning = benchLearning(set, all ? { draws: 3 } : { sample: sampleForLearning, draws: 2 });
    return { set: set.name, rows: [...rows, ...own], learning, honesty: benchHonesty(set) };
  });
}

function drawFor({ scans = false }: SearchEngine, { queries }: SearchSet, all: boolean): Takes {
  if (all) return scans ? sampleOf(queries.length, sampleOfScans) : () => true;
  return sampleOf(queries.length, sample.queries, scans ? sample.thin : 1);
}

function measure({ name, open }: SearchEngine, set: SearchSet, takes: Takes): Row {
  return rowOf(name, set, (column) => measureSearch({ name, open }, set, column, takes));
}

function rowOf(engine: string, set: SearchSet, hitsOf: (column: Column) => Hits): Row {
  const hits = Object.fromEntries(columnsOf(set).map((column) => [column, hitsOf(column)]));
  return { engine, queries: hits.clean?.queries ?? 0, hits };
}

/** Our own engine is quick enough for all queries, and for a look at each half of them. */
function measureHalves(engine: SearchEngine, set: SearchSet): Row[] {
  const outcomes = new Map(
    columnsOf(set).map((column) => [column, askColumn(engine, set, column, () => true)]),
  );
  const row = (name: string, takes: Takes) =>
    rowOf(name, set, (column) =>
      countOutcomes((outcomes.get(column) ?? []).filter(({ query }) => takes(query))),
    );
  return [
    row(`${engine.name}, all queries`, () => true),
    row('  the half for development', isDevelopment),
    row('  the half held out', (query) => !isDevelopment(query)),
  ];
}

function measureVariants(set: SearchSet, all: boolean): Row[] {
  const hasAnswers = set.entries.some(({ answer }) => answer);
  const worthwhile = variants.filter(({ index }) => hasAnswers || index.answerTerms === undefined);
  return worthwhile.map(({ engine, index }) => ({
    ...measure(engine, set, drawFor(engine, set, all)),
    indexBytes: brotliCompressSync(JSON.stringify(buildIndex(faqOfSearchSet(set), index))).length,
  }));
}

function printSet(set: SearchSet, rows: readonly Row[]): void {
  const cell = (hits: Hits | undefined) => (hits ? `${decimal(hits.hit1)} / ${decimal(hits.hit3)}` : '-');
  printTable(
    `${set.name}: ${set.entries.length} entries, hit@1 / hit@3 in %`,
    ['', 'queries', ...columnsOf(set), 'index, brotli'],
    rows.map(({ engine, queries, hits, indexBytes }) => [
      engine,
      String(queries),
      ...columnsOf(set).map((column) => cell(hits[column])),
      indexBytes === undefined ? '' : `${decimal(indexBytes / 1000)} kB`,
    ]),
  );
}
