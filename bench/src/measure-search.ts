import type { SearchSet } from './data.ts';
import { faqOfSearchSet, firstPast } from './faq-of-set.ts';
import type { Find, SearchEngine } from './search-engines.ts';

export interface Hits {
  /** Queries whose first result is right, and whose first three hold a right one; in percent. */
  hit1: number;
  hit3: number;
  queries: number;
}

export type Column = 'clean' | 'typo' | 'prefix' | `learned ${number}`;
export const searchColumns: readonly Column[] = ['clean', 'typo', 'prefix', 'learned 5', 'learned 10'];

/** One engine on one set and column. `takes` draws the queries that count. */
export function measureSearch(
  engine: SearchEngine,
  set: SearchSet,
  column: Column,
  takes: (query: string) => boolean = () => true,
): Hits {
  const learned = column.startsWith('learned') ? Number(column.split(' ')[1]) : 0;
  const find = engine.open(faqOfSearchSet(set, firstPast(set, learned)));
  const form = column === 'typo' || column === 'prefix' ? column : 'q';
  const queries = set.queries.filter(({ q }) => takes(q));
  return countHits(
    find,
    queries.map((query) => ({ text: query[form], relevant: query.relevant })),
  );
}

/** A question and the entries that answer it. */
export interface Asked {
  text: string;
  relevant: readonly string[];
}

export function countHits(find: Find, queries: readonly Asked[]): Hits {
  let [first, third] = [0, 0];
  for (const { text, relevant } of queries) {
    const found = find(text, 3).map((id) => relevant.includes(id));
    if (found[0]) first++;
    if (found.includes(true)) third++;
  }
  const percent = (count: number) => (100 * count) / (queries.length || 1);
  return { hit1: percent(first), hit3: percent(third), queries: queries.length };
}
