const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/**
 * Whether a CSS selector is broken for sure: empty, a bracket or quote is open, or it begins or ends with what joins
 * two. What passes may still be no selector; only a browser knows them all.
 */
export function isBrokenSelector(selector: string): boolean {
  const bare = withoutQuotes(selector);
  if (bare === undefined || bare.trim() === '' || /[{};"'<]/.test(bare)) return true;
  const open: (string | undefined)[] = [];
  for (const sign of bare) {
    if (sign in pairs) open.push(pairs[sign]);
    else if ((sign === ')' || sign === ']') && open.pop() !== sign) return true;
  }
  return open.length > 0 || /^\s*[,+~]|[>,+~]\s*$|,\s*,|[.#:](?=[\s,.)]|$)/.test(bare);
}

/** What quotes hold counts for nothing; undefined where one is open. */
function withoutQuotes(selector: string): string | undefined {
  const bare = selector.replace(/\\./gs, 'x').replace(/"[^"]*"|'[^']*'/g, 'x');
  return /["']/.test(bare) ? undefined : bare;
}
