import type { SearchSet } from './data.ts';
import { faqOfSearchSet, firstPast, longestPast } from './faq-of-set.ts';
import type { Find, SearchEngine } from './search-engine.ts';

export interface Hits {
  /** Queries whose first result is right, and whose first three hold a right one; in percent. */
  hit1: number;
  hit3: number;
  queries: number;
}

export type Column = 'clean' | 'typo' | 'prefix' | `learned ${number}`;

/** With as many learned wordings as each entry of the set can have. */
export function columnsOf(set: SearchSet): Column[] {
  return ['clean', 'typo', 'prefix', `learned ${longestPast(set)}`];
}

/** A question and the entries that answer it. */
export interface Asked {
  text: string;
  relevant: readonly string[];
}

/** What an engine did with one query of a set; `query` is as its author typed it. */
export interface Outcome {
  query: string;
  isFirst: boolean;
  isAmongThree: boolean;
}

export type Takes = (query: string) => boolean;

/** One engine on one set and column. `takes` draws the queries that count. */
export function measureSearch(
  engine: SearchEngine,
  set: SearchSet,
  column: Column,
  takes: Takes = () => true,
): Hits {
  return countOutcomes(askColumn(engine, set, column, takes));
}

export function askColumn(engine: SearchEngine, set: SearchSet, column: Column, takes: Takes): Outcome[] {
  const learned = column.startsWith('learned') ? Number(column.split(' ')[1]) : 0;
  const find = engine.open(faqOfSearchSet(set, firstPast(set, learned)));
  const form = column === 'typo' || column === 'prefix' ? column : 'q';
  return set.queries
    .filter(({ q }) => takes(q))
    .map((query) => ask(find, query.q, { text: query[form], relevant: query.relevant }));
}

function ask(find: Find, query: string, { text, relevant }: Asked): Outcome {
  const found = find(text, 3).map((id) => relevant.includes(id));
  return { query, isFirst: found[0] ?? false, isAmongThree: found.includes(true) };
}

export function countOutcomes(outcomes: readonly Outcome[]): Hits {
  const percent = (is: (outcome: Outcome) => boolean) =>
    (100 * outcomes.filter(is).length) / (outcomes.length || 1);
  return {
    hit1: percent(({ isFirst }) => isFirst),
    hit3: percent(({ isAmongThree }) => isAmongThree),
    queries: outcomes.length,
  };
}

export function countHits(find: Find, queries: readonly Asked[]): Hits {
  return countOutcomes(queries.map((asked) => ask(find, asked.text, asked)));
}
