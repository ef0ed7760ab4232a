import type { Parts } from '../help/parts.js';

/**
 * Whether this visit is one of those in which nothing comes forward. Drawn once a visit where that may be remembered,
 * else once a page load, so that a share of visits is compared, not of pages.
 */
export function drawHoldOut({ scope, options, permission }: Parts): () => boolean {
  const { sessionStorage, randomBytes } = scope.platform;
  const key = `${scope.prefix}heldout`;
  const [one = 0, other = 0] = randomBytes(2);
  let drawn = (one * 256 + other) / 65_536 < (options.holdOut ?? 0);
  return () => {
    if (!options.holdOut) return false;
    if (permission.mayStore.peek()) {
      drawn = (sessionStorage.get(key) ?? String(drawn)) === 'true';
      sessionStorage.set(key, String(drawn));
    }
    return drawn;
  };
}
