/**
 * The names editors and exporters really use. All 2,231 of HTML would weigh more than the Markdown parser;
 * one we do not know stays as it was written, which is readable and harmless.
 */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  sect: '§',
  times: '×',
  euro: '€',
  pound: '£',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  larr: '←',
  rarr: '→',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** Replaces character references (`&amp;`, `&#233;`, `&#xE9;`) by their characters. Linear. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) =>
    name ? lookUp(name, whole) : character(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}

function lookUp(name: string, whole: string): string {
  return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
}

/** As in CommonMark: null, lone surrogates and what lies beyond Unicode become the replacement character. */
function character(code: number): string {
  const isCharacter = code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
  return String.fromCodePoint(isCharacter ? code : 0xfffd);
}
