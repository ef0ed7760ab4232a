/** Below this many, a share says more about chance than about the thing. */
export const LEAST_SAMPLE = 10;

/** A part of a whole; `rate` with its 95 % interval (0 to 1) only when the whole is large enough to mean something. */
export type Share =
  | { enough: true; count: number; of: number; rate: number; low: number; high: number }
  | { enough: false; count: number; of: number; least: number };

/** How many of how many. `count` above `of` (a late event whose counterpart never came) counts as all. */
export function shareOf(count: number, of: number): Share {
  if (of < LEAST_SAMPLE) return { enough: false, count, of, least: LEAST_SAMPLE };
  const part = Math.min(count, of);
  return { enough: true, count, of, rate: part / of, ...wilson(part, of) };
}

/** The Wilson score interval: unlike the usual one it stays within 0 to 1 and is honest for small samples. */
export function wilson(count: number, of: number, z = 1.96): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const rate = count / of;
  const spread = z * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of));
  const centre = rate + (z * z) / (2 * of);
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
