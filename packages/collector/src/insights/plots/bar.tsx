/** @jsxImportSource hono/jsx */
import { linear, px } from './scale.js';

// Both stand in a cell beside the number they draw, and are hidden from screen readers, which read that.

/** How much of the most. */
export function Bar({ value, most }: { value: number; most: number }) {
  const width = linear([0, Math.max(1, most)], [0, 240])(value);
  return (
    <svg class="bar" viewBox="0 0 240 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" x="0" y="11" width="240" height="1" />
      <rect class="amount" x="0" y="2" width={px(width)} height="9" />
    </svg>
  );
}

/** A value and what it may truly be; `from` and `to` are the ends of the line, `zero` is marked on it. */
export function Interval({
  low,
  high,
  value,
  from = 0,
  to = 1,
  zero,
}: {
  low: number;
  high: number;
  value: number;
  from?: number;
  to?: number;
  zero?: number;
}) {
  const at = linear([from, to], [4, 92]);
  const inside = (part: number) => at(Math.min(to, Math.max(from, part)));
  const width = Math.max(2, inside(high) - inside(low));
  return (
    <svg class="interval" viewBox="0 0 96 12" width="96" height="12" aria-hidden="true">
      <rect class="track" x="4" y="5.5" width="88" height="1" />
      {zero !== undefined && <rect class="node" x={px(at(zero) - 0.5)} y="0" width="1" height="12" />}
      <rect class="range" x={px(inside(low))} y="4" width={px(width)} height="4" rx="2" />
      <circle class="point" cx={px(inside(value))} cy="6" r="4" />
    </svg>
  );
}
