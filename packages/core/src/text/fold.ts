/** Combining marks that people leave out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels and hamzas. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
/** Characters inside a word that only shape it: soft hyphen, tatweel, joiners, apostrophes, keycaps, chosen variants. */
const SHAPERS = /\u00ad|\u0640|\u200c|\u200d|['’]|\u20e3|[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g;
/** Letters without a decomposition that people type as others, each before what stands for it. */
const PLAIN = new Map(
  'ßss æae œoe øo đd łl ıi ىي ةه کك یي ךכ םמ ןנ ףפ ץצ'
    .split(' ')
    .map((pair) => [pair[0], pair.slice(1)] as const),
);
const LETTERS = /[ßæœøđłıىةکیךםןףץ]/g;
const PLAIN_ASCII = /^[a-z0-9]*$/;

/**
 * One spelling for all the ways a word may be typed: compatibility forms (NFKC), case, accents and vowel points,
 * apostrophes. Never longer than a reader would expect; `fold(fold(x)) === fold(x)`.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(SHAPERS, '')
    .replace(LETTERS, (letter) => PLAIN.get(letter) ?? letter)
    .normalize('NFC');
}
