/** Names of characters, as in `&amp;`. */
export type EntityNames = Readonly<Record<string, string>>;

/** What exporters escape everywhere, also where there is no markup. */
const basic: EntityNames = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * Replaces character references (`&amp;`, `&#233;`, `&#xE9;`) by their characters. A name nobody knows stays as it
 * was written, which is readable and harmless. Linear.
 *
 * @param names known beside the basic six
 */
export function decodeEntities(text: string, names: EntityNames = basic): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi,
    (whole, decimal, hex, name) => {
      if (!name) return character(decimal ? Number(decimal) : Number.parseInt(hex, 16));
      return lookUp(name, basic) ?? lookUp(name, names) ?? whole;
    },
  );
}

function lookUp(name: string, names: EntityNames): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** As in CommonMark: null, lone surrogates and what lies beyond Unicode become the replacement character. */
function character(code: number): string {
  const isCharacter = code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff);
  return String.fromCodePoint(isCharacter ? code : 0xfffd);
}
