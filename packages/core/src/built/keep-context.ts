const template = /\{\{\s*context\.[^{}]*\}\}/g;

/**
 * Reads Markdown with templates in it that a page fills in later: the reader meets words in their place, and what it
 * makes of them has the templates again. Their fallbacks stay words.
 *
 * @param read is given what hides the templates of a text
 */
export function keepContext<Read>(read: (hide: (text: string) => string) => Read): Read {
  const kept: string[] = [];
  const hide = (text: string): string =>
    text.replace(template, (one) => {
      const known = kept.indexOf(one);
      // Letters and digits alone: a word to Markdown, and the same in an address.
      return `helpaheadkeeps${known < 0 ? kept.push(one) - 1 : known}z`;
    });
  const restore = (_: string, value: unknown): unknown =>
    typeof value === 'string'
      ? value.replace(/helpaheadkeeps(\d+)z/g, (word, place) => kept[Number(place)] ?? word)
      : value;
  return JSON.parse(JSON.stringify(read(hide)), restore) as Read;
}
