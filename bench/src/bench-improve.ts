import type { SearchSet } from './data.ts';
import { groupOf } from './draw.ts';
import { type Improved, measureImprove } from './measure-improve.ts';
import { decimal, printTable } from './print-table.ts';

/** One vote in so many is wrong. */
const wrongs = [0, 5];

/**
 * Prints what `helpahead improve` does to queries that nobody voted on.
 *
 * @param parts one in so many queries is taken; odd, since the halves are drawn by the same hash
 */
export function benchImprove(set: SearchSet, parts = 1): Improved[] {
  const rows = wrongs.map((wrong) => measureImprove(set, wrong, (query) => groupOf(query, parts) === 0));
  const points = (before: number, after: number) => `${decimal(before)} → ${decimal(after)}`;
  printTable(
    `${set.name}: all proposals accepted, hit rates in % of ${rows[0]?.heldOut.before.queries} queries that nobody voted on`,
    ['', 'proposals', 'mistaken', 'hit@1', 'hit@3'],
    rows.map(({ wrong, proposals, mistaken, heldOut: { before, after } }) => [
      wrong === 0 ? 'all votes right' : `one vote in ${wrong} wrong`,
      String(proposals),
      String(mistaken),
      points(before.hit1, after.hit1),
      points(before.hit3, after.hit3),
    ]),
  );
  return rows;
}
