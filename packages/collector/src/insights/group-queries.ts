import type { Row } from '../rollup/tables.js';
import type { Catalogue } from './catalogue.js';
import { byFrequency, type Counts, increase } from './counts.js';
import type { AskedQuestion } from './insights.js';

type Queries = Row<'queries'>;

/** Which of the searches count: all, or those in vain. */
export type Searches = 'all' | 'missed';

interface Group {
  times: number;
  missed: number;
  visits: number;
  last: number;
  pages: Counts;
  languages: Counts;
  closest: Counts;
}

/** Groups what was asked by question; the most visits first, then the most recent. */
export function groupQueries(
  { queries, spellings }: { queries: readonly Queries[]; spellings: readonly Row<'spellings'>[] },
  { titleOf }: Pick<Catalogue, 'titleOf'>,
  which: Searches = 'all',
): AskedQuestion[] {
  const groups = new Map<string, Group>();
  for (const row of queries) {
    const counted = countedOf(row, which);
    if (counted.times === 0) continue;
    const group = groups.get(row.question) ?? emptyGroup();
    groups.set(row.question, group);
    add(group, row, counted);
  }
  const written = Map.groupBy(spellings, ({ question }) => question);
  return [...groups]
    .map(([question, group]) =>
      describe(question, group, { spellings: written.get(question) ?? [], titleOf, which }),
    )
    .sort(
      (a, b) =>
        b.visits - a.visits || b.times - a.times || b.last - a.last || (a.question < b.question ? -1 : 1),
    );
}

function countedOf(row: Queries, which: Searches): Pick<Group, 'times' | 'visits' | 'last'> {
  if (which === 'all') return row;
  return { times: row.missed, visits: row.missedVisits, last: row.lastMissed };
}

function emptyGroup(): Group {
  return {
    times: 0,
    missed: 0,
    visits: 0,
    last: 0,
    pages: new Map(),
    languages: new Map(),
    closest: new Map(),
  };
}

function add(
  group: Group,
  row: Queries,
  { times, visits, last }: Pick<Group, 'times' | 'visits' | 'last'>,
): void {
  group.times += times;
  group.missed += row.missed;
  group.visits += visits;
  group.last = Math.max(group.last, last);
  increase(group.pages, row.path, times);
  increase(group.languages, row.language, times);
  if (row.hit !== '') increase(group.closest, row.hit, times);
}

interface Describing extends Pick<Catalogue, 'titleOf'> {
  spellings: readonly Row<'spellings'>[];
  which: Searches;
}

function describe(question: string, group: Group, { spellings, titleOf, which }: Describing): AskedQuestion {
  const written: Counts = new Map();
  for (const row of spellings) {
    const times = which === 'all' ? row.times : row.missed;
    if (group.languages.has(row.language) && times > 0) increase(written, row.spelling, times);
  }
  const [query = question, ...alsoAs] = byFrequency(written).map(([spelling]) => spelling);
  return {
    query,
    alsoAs,
    question,
    times: group.times,
    missed: group.missed,
    visits: group.visits,
    last: group.last,
    languages: byFrequency(group.languages).map(([language]) => language),
    pages: byFrequency(group.pages).map(([path, times]) => ({ path, times })),
    closest: byFrequency(group.closest).map(([article]) => ({ article, title: titleOf(article) })),
  };
}
