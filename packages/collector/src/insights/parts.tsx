/** @jsxImportSource hono/jsx */
import { formatNumber, formatPercent, formatShortDate } from './format.js';
import type { Share } from './share.js';

// Whatever stands between braces is escaped when it is written out: no text of a visitor becomes markup.

/** Text in a visitor's words: keeps its own direction. */
export function Quoted({ text, language }: { text: string; language?: string | undefined }) {
  return (
    <q dir="auto" lang={language}>
      {text}
    </q>
  );
}

/** A day, exact for programs. */
export function Day({ time }: { time: number }) {
  return <time datetime={new Date(time).toISOString()}>{formatShortDate(time)}</time>;
}

/** A rate with its interval, or how many are missing until there is one. `of` names the denominator. */
export function ShareCell({ share, of }: { share: Share; of: string }) {
  if (!share.enough) {
    return (
      <td class="share">
        <span class="quiet">Not enough {of} yet</span>
        <small>
          {share.of} of {share.least}
        </small>
      </td>
    );
  }
  return (
    <td class="share">
      <strong>{formatPercent(share.rate)}</strong>
      <Interval low={share.low} high={share.high} rate={share.rate} />
      <small>
        {formatPercent(share.low)} to {formatPercent(share.high)}
      </small>
    </td>
  );
}

/** The numbers beside it, drawn: hidden from screen readers, which read those. */
function Interval({ low, high, rate }: { low: number; high: number; rate: number }) {
  const at = (part: number) => (4 + part * 88).toFixed(1);
  return (
    <svg class="interval" viewBox="0 0 96 12" width="96" height="12" aria-hidden="true">
      <rect class="track" x="4" y="5.5" width="88" height="1" />
      <rect
        class="range"
        x={at(low)}
        y="4"
        width={Math.max(2, (high - low) * 88).toFixed(1)}
        height="4"
        rx="2"
      />
      <circle class="point" cx={at(rate)} cy="6" r="4" />
    </svg>
  );
}

/** Says that a list was cut, and where the rest is. */
export function More({ left, what }: { left: number; what: string }) {
  if (left <= 0) return null;
  return (
    <p class="note">
      {formatNumber(left)} more {what} in the JSON.
    </p>
  );
}
