/** `rate` tokens a second flow back into a bucket of `burst`. */
export interface RateLimitOptions {
  rate: number;
  burst: number;
  /** How many senders are remembered; beyond it the one silent for longest is forgotten. */
  remembered?: number;
}

/**
 * Takes `cost` tokens of the sender (1 when left out, 0 only looks): 0 when it had at least one, else the whole
 * seconds until it will.
 */
export type RateLimit = (sender: string, now: number, cost?: number) => number;

/** A token bucket for each sender, in memory. */
export function createRateLimit({ rate, burst, remembered = 20_000 }: RateLimitOptions): RateLimit {
  // A Map keeps insertion order, so re-inserting on use leaves the longest silent one first.
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (sender, now, cost = 1) => {
    const last = buckets.get(sender) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, last.tokens + (Math.max(0, now - last.at) / 1000) * rate);
    const granted = tokens >= 1;
    buckets.delete(sender);
    buckets.set(sender, { tokens: granted ? tokens - cost : tokens, at: now });
    if (buckets.size > remembered) forgetFirst(buckets);
    return granted ? 0 : Math.max(1, Math.ceil((1 - tokens) / rate));
  };
}

function forgetFirst(buckets: Map<string, unknown>): void {
  for (const sender of buckets.keys()) {
    buckets.delete(sender);
    return;
  }
}
