const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Pixels at 12.5 px, on the wide side: what is cut a little early is still told whole in the table. */
const WIDE = 13;
const USUAL = 7.6;
const NARROW = 4.2;
const IS_WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff00-\uff60]/u;
const IS_NARROW = /^[ilj.,:;!'|()[\]/ ftI1]/;
const STACKED = /(\p{M}{4})\p{M}+/gu;

/**
 * Without the marks that somebody has stacked on one letter to paint over what is around it. No script needs more than
 * four.
 */
export const tameMarks = (text: string): string => text.replace(STACKED, '$1');

/**
 * A text for a drawing, which does not wrap: cut to so many pixels, without stacked marks that would paint over others,
 * and isolated, so that its own direction changes nothing around it.
 */
export function fitText(text: string, pixels: number): string {
  const flat = tameMarks(text).replace(/\s+/g, ' ').trim();
  let room = pixels;
  let fitting = '';
  for (const { segment } of GRAPHEMES.segment(flat)) {
    room -= widthOf(segment);
    if (room < 0) return isolate(`${fitting.trimEnd()}…`);
    fitting += segment;
  }
  return isolate(fitting);
}

function widthOf(character: string): number {
  if (IS_WIDE.test(character)) return WIDE;
  return IS_NARROW.test(character) ? NARROW : USUAL;
}

const isolate = (text: string): string => `\u2068${text}\u2069`;
