/** Of the standard normal distribution: 95 % lie within so many deviations. */
const z = 1.96;

/**
 * The least share that so many of so many speak for, with a confidence of 95 %: the lower bound of Wilson's score
 * interval (E. B. Wilson, JASA 22, 1927). 0 for nothing.
 */
export function leastShare(part: number, whole: number): number {
  if (!(whole > 0)) return 0;
  const share = part / whole;
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z / (2 * whole)) ** 2);
  return Math.max(0, (share + z ** 2 / (2 * whole) - spread) / (1 + z ** 2 / whole));
}
