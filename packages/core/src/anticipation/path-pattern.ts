const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

/** The path of a URL or path: no origin, query, fragment or trailing slash; always starts with a slash. */
export function pathOf(url: string): string {
  const path = url
    .replace(ORIGIN, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
  return path.startsWith('/') ? path : `/${path}`;
}

/**
 * Whether a path matches an editor's pattern. `*` stands for anything, also nothing and slashes; `:name` for one
 * segment. Query, fragment, origin and a trailing slash are ignored; `/help/*` matches `/help` too.
 * Takes time in proportion to pattern times path.
 */
export function matchesPath(pattern: string, path: string): boolean {
  return matches(segmentsOf(pattern), segmentsOf(path).join('/'));
}

function segmentsOf(path: string): string[] {
  return decode(pathOf(path)).split('/');
}

/** Percent-encoded or not, a path is the same. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const NAME = /:[A-Za-z_]\w*/g;

/** Greedy matching with one way back, as for shell patterns: never exponential. */
function matches(pattern: readonly string[], path: string): boolean {
  const text = pattern.join('/').replace(NAME, '\u0001');
  if (text.endsWith('/*') && matchesFrom(text.slice(0, -2), path)) return true;
  return matchesFrom(text, path);
}

function matchesFrom(pattern: string, path: string): boolean {
  // Places in the pattern that are still possible after each character of the path.
  let possible = skipStars(new Set([0]), pattern);
  for (let at = 0; at < path.length; at++) {
    const next = new Set<number>();
    for (const place of possible) {
      const wanted = pattern[place];
      if (wanted === '*') next.add(place);
      else if (wanted === '\u0001') {
        if (path[at] !== '/') next.add(place).add(place + 1);
      } else if (wanted === path[at]) next.add(place + 1);
    }
    if (!next.size) return false;
    possible = skipStars(next, pattern);
  }
  return possible.has(pattern.length);
}

/** A star may also stand for nothing. */
function skipStars(places: Set<number>, pattern: string): Set<number> {
  for (const place of places) if (pattern[place] === '*') places.add(place + 1);
  return places;
}
