import type { Range } from './search-result.js';

/** Letters that no mark joins. */
const SIMPLE = /^[\0-\u02ff]*$/;

let segmenter: Intl.Segmenter | undefined;

/**
 * Widens a range to whole characters as readers see them: no accent, flag or family is cut. Where a browser cannot
 * tell, the range stays as it is.
 */
export function wholeCharacters(text: string, start: number, end: number): Range {
  if (start >= end || SIMPLE.test(text)) return [start, end];
  try {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const characters = segmenter.segment(text);
    const last = characters.containing(end - 1);
    return [characters.containing(start)?.index ?? start, last ? last.index + last.segment.length : end];
  } catch {
    return [start, end];
  }
}
