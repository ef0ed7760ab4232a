/** Prints rows of cells as columns, the first to the left, the others to the right. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  console.log(`\n${title}`);
  for (const row of all) console.log(`  ${line(row)}`);
}

/** `84.1` */
export function decimal(number: number, digits = 1): string {
  return number.toFixed(digits);
}

/** `27 of 29 (93 %)` */
export function share(part: number, whole: number): string {
  return `${part} of ${whole} (${whole ? Math.round((100 * part) / whole) : 0} %)`;
}
