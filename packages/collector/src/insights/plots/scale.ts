/** Where a value stands on a line of so many pixels. */
export type Scale = (value: number) => number;

/** A straight scale; everything stands at the start when there is no range. */
export function linear([low, high]: [number, number], [start, end]: [number, number]): Scale {
  const range = high - low;
  return (value) => (range === 0 ? start : start + ((value - low) / range) * (end - start));
}

/** Round numbers from 0 to at least `most`, in steps of 1, 2 or 5 of a power of ten: never half a visit. */
export function niceTicks(most: number, atMost = 4): number[] {
  const rough = Math.max(1, most / atMost);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 5, 10].map((times) => times * power).find((candidate) => candidate >= rough - 1e-9) ?? rough;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, at) => at * step);
}

/** For attributes: a tenth of a pixel is enough. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

/** Labels in their order, each at least `apart` from the one before, moved as little as that takes within `low` to `high`. */
export function spread(wanted: readonly number[], apart: number, [low, high]: [number, number]): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let last = Number.NEGATIVE_INFINITY;
  for (const label of order) last = label.at = Math.max(label.at, last + apart, low);
  let next = high + apart;
  for (const label of order.toReversed()) next = label.at = Math.min(label.at, next - apart);
  const placed = new Array<number>(wanted.length);
  for (const { at, index } of order) placed[index] = at;
  return placed;
}
