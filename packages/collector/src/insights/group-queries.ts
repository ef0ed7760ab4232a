import type { QueryTally } from '../store/tallies.js';

/** One question in the visitors' words, whatever its case, accents and punctuation. */
export interface AskedQuestion {
  /** The spelling used most. */
  query: string;
  /** Other spellings, most frequent first. */
  alsoAs: string[];
  /** Searches, and how many of them found nothing certain. */
  times: number;
  missed: number;
  /** Different visits that asked. */
  visits: number;
  /** Epoch milliseconds. */
  last: number;
  languages: string[];
  /** Pages it was asked on, most frequent first. */
  pages: { path: string; times: number }[];
}

interface Group {
  times: number;
  missed: number;
  last: number;
  visits: Set<string>;
  spellings: Map<string, number>;
  pages: Map<string, number>;
  languages: Map<string, number>;
}

/** Groups what was asked; the most visits first, then the most recent. */
export function groupQueries(tallies: readonly QueryTally[]): AskedQuestion[] {
  const groups = new Map<string, Group>();
  for (const tally of tallies) {
    const key = normaliseQuery(tally.query);
    const group = groups.get(key) ?? emptyGroup();
    groups.set(key, group);
    add(group, tally);
  }
  return [...groups.values()]
    .map(describe)
    .sort((a, b) => b.visits - a.visits || b.times - a.times || b.last - a.last);
}

/** What two spellings of one question have in common. */
export function normaliseQuery(query: string): string {
  const plain = query
    .normalize('NFKD')
    // Accents of Latin, Greek and Cyrillic only: in other scripts a mark is part of the word.
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  return plain === '' ? query.trim() : plain;
}

function emptyGroup(): Group {
  return {
    times: 0,
    missed: 0,
    last: 0,
    visits: new Set(),
    spellings: new Map(),
    pages: new Map(),
    languages: new Map(),
  };
}

function add(group: Group, { query, missed, path, language, visit, times, last }: QueryTally): void {
  group.times += times;
  if (missed) group.missed += times;
  group.last = Math.max(group.last, last);
  group.visits.add(visit);
  increase(group.spellings, query, times);
  increase(group.pages, path, times);
  increase(group.languages, language, times);
}

function increase(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

function describe(group: Group): AskedQuestion {
  const [query = '', ...alsoAs] = byFrequency(group.spellings).map(([spelling]) => spelling);
  return {
    query,
    alsoAs,
    times: group.times,
    missed: group.missed,
    visits: group.visits.size,
    last: group.last,
    languages: byFrequency(group.languages).map(([language]) => language),
    pages: byFrequency(group.pages).map(([path, times]) => ({ path, times })),
  };
}

/** Most first; the alphabet settles ties, so that two stores list alike. */
function byFrequency(counts: Map<string, number>): [string, number][] {
  return [...counts].sort(([a, most], [b, next]) => next - most || (a < b ? -1 : 1));
}
