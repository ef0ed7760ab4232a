/** `rate` tokens a second flow back into a bucket of `burst`. */
export interface RateLimitOptions {
  rate: number;
  burst: number;
  /** How many senders are remembered; beyond it the one silent for longest is forgotten. */
  remembered?: number;
}

/** Takes one token of the sender: 0 when it had one, else the whole seconds until it will. */
export type RateLimit = (sender: string, now: number) => number;

/** A token bucket for each sender, in memory. */
export function createRateLimit({ rate, burst, remembered = 20_000 }: RateLimitOptions): RateLimit {
  // A Map keeps insertion order, so re-inserting on use leaves the longest silent one first.
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (sender, now) => {
    const last = buckets.get(sender) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, last.tokens + (Math.max(0, now - last.at) / 1000) * rate);
    const granted = tokens >= 1;
    buckets.delete(sender);
    buckets.set(sender, { tokens: granted ? tokens - 1 : tokens, at: now });
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
