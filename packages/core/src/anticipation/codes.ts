/** `E-1234`, `ERR_1234`, `AB12`, `0x80070005`: letters, then at least two digits, then whatever is part of it. */
const CODE =
  /(?<![a-z\d])(?:0x[a-f\d]{4,}|(?:err[a-z]*|[a-z]{1,4})[-_]?\d{2,})(?:[-_][a-z\d]+)*(?![a-z\d])/gi;
/** `card_declined`, `ERR_TIMED_OUT`: words that only programs write like this. */
const NAME = /(?<![a-z\d_])[a-z\d]+(?:_[a-z\d]+)+(?![a-z\d_])/gi;
/** `Error 51`, `error code: 1234`, `Erreur n° 1234`. */
const NUMBERED = /(?<![a-z])err[a-z]*\W{1,3}(?:[a-z]+\W{1,3})?(\d{2,})(?![\d.,]*\d)/gi;
/** A number that stands by itself, in whatever language the words around it are. */
const NUMBER = /(?<![\d.,a-z]|[-_/]\b)\d{4,}(?![\d.,]*\d|[a-z])/gi;

/** The codes that a text names, each in one spelling and as it is written: `E1234`, `ERR_1234`, `Error 1234` are one. */
export function codesOf(text: string): Map<string, string> {
  const plain = text.normalize('NFKC');
  const written = [...(plain.match(CODE) ?? []), ...(plain.match(NAME) ?? [])];
  const codes = new Map(written.map((code) => [spelling(code), code]));
  for (const [code, number = ''] of plain.matchAll(NUMBERED)) codes.set(`e${number}`, code);
  return codes;
}

/** The same of a visible error, where a long number may be one without being called so. */
export function codesInError(error: string): Map<string, string> {
  const numbers = error.normalize('NFKC').match(NUMBER) ?? [];
  return new Map([...numbers.map((number) => [`e${number}`, number] as const), ...codesOf(error)]);
}

function spelling(code: string): string {
  return code
    .toLowerCase()
    .replace(/[-_]/g, '')
    .replace(/^err?(?:or)?(?=\d)/, 'e');
}
