import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { printTable } from './print-table.ts';

const folder = fileURLToPath(new URL('../../packages/widget/dist/cdn', import.meta.url));

/** Most bytes over the wire by the beginning of a file's name; the last is for every other chunk. */
const budgets: readonly (readonly [RegExp, number])[] = [
  [/^helpahead\.all\./, Number.POSITIVE_INFINITY],
  [/^helpahead\.js$/, 2000],
  [/^panel/, 13500],
  [/^ranker/, 6000],
  [/^typos/, 7500],
  [/^answer/, 14500],
  [/^/, 5000],
];

/** Prints what each built file of the script tag weighs (brotli) beside its budget. */
export function benchSize(): unknown {
  if (!existsSync(folder)) {
    console.log('\nThe widget is not built: run `pnpm build` first.');
    return { built: false };
  }
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const rows = files.map((file) => {
    const bytes = brotliCompressSync(readFileSync(join(folder, file))).length;
    const budget = budgets.find(([name]) => name.test(file))?.[1] ?? 0;
    return { file, bytes, budget, isOver: bytes > budget };
  });
  printTable(
    'Files of the script tag, bytes over the wire (brotli)',
    ['file', 'bytes', 'budget', ''],
    rows.map(({ file, bytes, budget, isOver }) => [
      file,
      String(bytes),
      Number.isFinite(budget) ? String(budget) : '-',
      isOver ? 'over' : '',
    ]),
  );
  return { built: true, files: rows };
}
