/** Browsers drop tabs, line breaks and other controls from a URL: judge what they will see. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const ignoredByBrowsers = /[\u0000-\u001f\u007f]/g;

/** Whatever stands before a colon that comes before any slash is a scheme, or could be taken for one. */
const scheme = /^([^/?#\\:]*):/;

/**
 * The URL as it may be given to a link.
 * @returns `undefined` when it is empty or none of `https`, `http`, `mailto`, `tel`, relative or fragment.
 */
export function safeUrl(url: string): string | undefined {
  return allow(url, /^(https?|mailto|tel)$/i);
}

/**
 * The URL as it may be given to an image.
 * @returns `undefined` when it is empty or none of `https`, `http` or relative.
 */
export function safeImageUrl(url: string): string | undefined {
  return allow(url, /^https?$/i);
}

function allow(url: string, schemes: RegExp): string | undefined {
  const seen = url.replace(ignoredByBrowsers, '').trim();
  const found = scheme.exec(seen);
  return seen && (!found || schemes.test(found[1] ?? '')) ? seen : undefined;
}
