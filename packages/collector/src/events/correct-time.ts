// Nothing can have happened before there was a collector; such a time is a clock that was reset on start.
const EARLIEST = Date.UTC(2026, 0, 1);

/** The three readings of two clocks, in epoch milliseconds. */
export interface Readings {
  /** When it happened, by the visitor's clock. */
  at: number;
  /** When it was sent, by the visitor's clock; undefined when not told. */
  sent: number | undefined;
  /** When it arrived, by ours. */
  received: number;
}

/** When an event happened by our clock: never refused for the visitor's, never in the future. Whole milliseconds. */
export function correctTime({ at, sent, received }: Readings): number {
  const corrected = Math.round(at + (sent === undefined ? 0 : received - sent));
  const possible = corrected >= EARLIEST && corrected <= received;
  return possible ? corrected : received;
}

/** The `sent` of the address; undefined when absent or not a time. */
export function parseSent(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,16}$/.test(value) ? Number(value) : undefined;
}
