import type { Platform } from '../help/platform.js';

/** When to try again. */
export interface Pacing {
  /** Attempts in a row that brought nothing. */
  readonly failures: number;
  /** Milliseconds until the collector may be asked; 0 for now. */
  wait(): number;
  /** The collector asked to be left alone for so long. */
  order(ms: number): void;
  worked(): void;
  /** Returns how long to pause, in milliseconds. */
  failed(): number;
}

const firstPause = 2_000;
const longestPause = 10 * 60_000;
/** Timers of browsers overflow beyond 24 days; nobody waits in one page for a day. */
const longestOrder = 24 * 3_600_000;

export function createPacing({ now, randomBytes }: Pick<Platform, 'now' | 'randomBytes'>): Pacing {
  let failures = 0;
  let notBefore = 0;
  let ordered = 0;
  const wait = () => {
    // A clock that was put back does not make the pause longer than it was asked for.
    notBefore = Math.min(notBefore, now() + ordered);
    return Math.max(0, notBefore - now());
  };
  return {
    get failures() {
      return failures;
    },
    wait,
    order(ms) {
      ordered = Math.min(ms, longestOrder);
      notBefore = now() + ordered;
    },
    worked() {
      failures = 0;
    },
    failed() {
      const pause = Math.min(firstPause * 2 ** failures, longestPause);
      failures += 1;
      // Half to whole, so that those who were cut off together do not come back together.
      const jitter = 0.5 + (randomBytes(1)[0] ?? 0) / 512;
      return Math.max(pause * jitter, wait());
    },
  };
}
