/**
 * Milliseconds from a `Retry-After` header: whole seconds, or a date as HTTP writes it. Undefined when it is neither:
 * `Date.parse` alone would take `12, 13` for a day of the year 2001.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const date = /^[A-Z][a-z]{2,8}, .+ GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
