/** What two wholes share, over the mean of both (Dice). */
export function overlap(shared: number, one: number, other: number): number {
  return shared && (2 * shared) / (one + other);
}
