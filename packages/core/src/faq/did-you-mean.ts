/**
 * The name that was probably meant, for messages.
 *
 * @param most how many letters may differ. @default 2, and never more than a third of the name
 */
export function didYouMean(name: string, known: readonly string[], most = 2): string | undefined {
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of known) {
    const allowed = Math.min(fewest - 1, Math.floor(candidate.length / 3));
    if (Math.abs(candidate.length - name.length) > allowed) continue;
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits <= allowed) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** Letters to add, drop, replace or swap with a neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : replaced;
      row.push(Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, replaced, swapped));
    }
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? 0;
}
