function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

/**
 * The offered language that serves a reader of `wanted` best: same language, then same script, then same region.
 * The first offered one when none shares the language.
 *
 * @param list language tags with commas or spaces between
 */
export function bestLanguage(wanted: string, list: string): string {
  const offered = list.trim().split(/[\s,]+/);
  const reader = likely(wanted);
  const fit = (tag: string) => {
    const text = likely(tag);
    if (!reader || text?.language !== reader.language) return 0;
    return 4 + (text.script === reader.script ? 2 : 0) + (text.region === reader.region ? 1 : 0);
  };
  return offered.reduce((best, tag) => (fit(tag) > fit(best) ? tag : best));
}
