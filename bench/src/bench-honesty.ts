import type { SearchSet } from './data.ts';
import { type Honesty, measureHonesty, measureHonestyWithout, type Point } from './measure-honesty.ts';
import type { Takes } from './measure-search.ts';
import { decimal, printTable } from './print-table.ts';

/** Prints how well queries with an answer are told from those without, by the certainty that search offers. */
export function benchHonesty(set: SearchSet, takes?: Takes): { queries: string; honesty: Honesty }[] {
  const rows = [
    ...(set.unanswerable.length
      ? [{ queries: 'queries that no entry answers', honesty: measureHonesty(set, takes) }]
      : []),
    { queries: 'a fifth of the entries left out', honesty: measureHonestyWithout(set, takes) },
  ];
  printTable(
    `${set.name}: right first answers kept / queries without an answer held back, in %`,
    ['', ...rows.map(({ queries }) => queries)],
    [
      ['AUROC', ...rows.map(({ honesty }) => decimal(honesty.auroc, 3))],
      ['as shipped', ...rows.map(({ honesty }) => cell(honesty, honesty.shipped))],
      ...(rows[0]?.honesty.curve ?? []).map(({ share }, at) => [
        `${share} held back`,
        ...rows.map(({ honesty }) => cellOfCurve(honesty, at)),
      ]),
    ],
  );
  return rows;
}

function cell({ right, unanswerable }: Honesty, point: Point | undefined): string {
  const percent = (part: number, whole: number) => decimal((100 * part) / (whole || 1));
  const { kept = 0, heldBack = 0 } = point ?? {};
  return `${percent(kept, right)} / ${percent(heldBack, unanswerable)}`;
}

function cellOfCurve(honesty: Honesty, at: number): string {
  const point = honesty.curve[at];
  return `${cell(honesty, point)} (from ${decimal(point?.threshold ?? 0, 2)})`;
}
