import { sectionedSets } from './benched.ts';
import { readSectionedSet } from './data.ts';
import { measureClarify } from './measure-clarify.ts';
import { printTable, share } from './print-table.ts';

/** Prints whether "which section?" is asked when it helps, and only then. */
export function benchClarify(): unknown {
  const sets = sectionedSets.map(readSectionedSet).filter((set) => set !== undefined);
  const rows = sets.map((set) => ({ set: set.name, ...measureClarify(set) }));
  const clear = Object.keys(rows[0]?.clear ?? {});
  printTable(
    'Asking back "which section?": of topics that fit an article in each of several sections, and of clear queries',
    [
      '',
      'topics asked back',
      'first at once',
      'first after one click',
      ...clear.map((name) => `asked for nothing: ${name}`),
    ],
    rows.map((row) => [
      row.set,
      share(row.asked, row.ambiguous),
      share(row.firstAtOnce, row.meanings),
      share(row.firstAfterClick, row.meanings),
      ...clear.map((name) => share(row.clear[name]?.asked ?? 0, row.clear[name]?.queries ?? 0)),
    ]),
  );
  return rows;
}
