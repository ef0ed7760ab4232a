import type { SearchSet } from './data.ts';
import { groupOf, isDevelopment } from './draw.ts';
import { measureMiss } from './measure-miss.ts';
import { type Column, type Hits, measureSearch, searchColumns } from './measure-search.ts';
import { decimal, printTable, share } from './print-table.ts';
import { helpahead, type SearchEngine, searchEngines } from './search-engines.ts';

/** Peers that scan all texts need minutes; by default all engines answer about so many queries of each set. */
const sample = 200;

interface Row {
  engine: string;
  queries: number;
  hits: Partial<Record<Column, Hits>>;
}

/** Prints every engine on every set and column; with `all`, on all queries. */
export function benchSearch(sets: readonly SearchSet[], all: boolean): unknown {
  return sets.map((set) => {
    const parts = all ? 1 : Math.round(set.queries.length / sample);
    const takes = (query: string) => groupOf(query, parts) === 0;
    const rows = searchEngines.map((engine) => measure(engine, engine.name, set, takes));
    const own = [
      ...(all ? [] : [measure(helpahead, 'helpahead, all queries', set, () => true)]),
      measure(helpahead, '  the half for development', set, isDevelopment),
      measure(helpahead, '  the half held out', set, (query) => !isDevelopment(query)),
    ];
    printSet(set, [...rows, ...own]);
    return { set: set.name, rows: [...rows, ...own], honesty: printHonesty(set) };
  });
}

function measure(engine: SearchEngine, name: string, set: SearchSet, takes: (query: string) => boolean): Row {
  const measured = searchColumns.map(
    (column) => [column, measureSearch(engine, set, column, takes)] as const,
  );
  return { engine: name, queries: measured[0]?.[1].queries ?? 0, hits: Object.fromEntries(measured) };
}

function printSet(set: SearchSet, rows: readonly Row[]): void {
  const cell = (hits: Hits | undefined) => (hits ? `${decimal(hits.hit1)} / ${decimal(hits.hit3)}` : '-');
  printTable(
    `${set.name}: ${set.entries.length} entries, hit@1 / hit@3 in %`,
    ['', 'queries', ...searchColumns],
    rows.map(({ engine, queries, hits }) => [
      engine,
      String(queries),
      ...searchColumns.map((column) => cell(hits[column])),
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
