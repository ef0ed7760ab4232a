/** Counts by name. */
export type Counts = Map<string, number>;

export function increase(counts: Counts, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

/** Most first; the alphabet settles ties, so that two stores list alike. */
export function byFrequency(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, most], [b, next]) => next - most || compare(a, b));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function sum<Entry>(rows: readonly Entry[], number: (row: Entry) => number): number {
  return rows.reduce((total, row) => total + number(row), 0);
}
