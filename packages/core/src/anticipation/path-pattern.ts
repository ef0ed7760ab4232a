/** The path of a URL or path: no origin, query, fragment or trailing slash; always starts with a slash. */
export function pathOf(url: string): string {
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*/s, '');
  return `/${path.replace(/^\/+/, '').replace(/(?<!\/)\/+$/, '')}`;
}

/**
 * Whether a path matches an editor's pattern. `*` stands for anything, slashes and nothing included; `:name` for
 * one segment. Origin, query, fragment and a trailing slash are ignored; `/help/*` matches `/help` too.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const known = expressions.get(pattern) ?? expressionOf(pattern);
  expressions.set(pattern, known);
  if (path !== latest.path) latest = { path, readable: readable(path) };
  return known.test(latest.readable);
}

/** A page is looked at twice a second, by the same patterns, one after another. */
const expressions = new Map<string, RegExp>();
let latest = { path: '/', readable: '/' };

function expressionOf(pattern: string): RegExp {
  const [whole, base = ''] = /^(.*)\/\*$/s.exec(readable(pattern)) ?? [];
  const [first = '', ...pieces] = (whole ? base : readable(pattern)).split(/\*+/).map(pieceOf);
  const last = pieces.pop();
  // A star takes the nearest place its piece fits and never tries another, so that no pattern can hang a page.
  const middle = pieces.map((piece, place) => `(?=(.*?${piece}))\\${place + 1}`).join('');
  const end = (last === undefined ? '' : `.*${last}`) + (whole ? '(?:/.*)?' : '');
  return new RegExp(`^${first}${middle}${end}$`, 's');
}

/** A text as the source of a regular expression that matches just that text. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function pieceOf(text: string): string {
  return escapePattern(text).replace(/:[a-z_]\w*/gi, '[^/]+');
}

/** Percent-encoded or not, a path is the same. */
function readable(url: string): string {
  try {
    return decodeURI(pathOf(url));
  } catch {
    return pathOf(url);
  }
}
