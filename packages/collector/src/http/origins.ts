import { isLoopbackName } from './loopback.js';

/** May a page of this origin send feedback? */
export type OriginRule = (origin: string) => boolean;

/** Without a list, pages served from this machine may; with one, exactly those on it. */
export function createOriginRule(origins: readonly string[] | undefined): OriginRule {
  if (origins === undefined || origins.length === 0) return isLoopbackOrigin;
  const allowed = new Set(origins);
  return (origin) => allowed.has(origin);
}

function isLoopbackOrigin(origin: string): boolean {
  const url = URL.parse(origin);
  return url !== null && /^https?:$/.test(url.protocol) && isLoopbackName(url.hostname);
}
