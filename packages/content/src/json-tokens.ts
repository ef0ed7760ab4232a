import { createScanner } from 'jsonc-parser';

export type Brace = '{' | '[';

interface Place {
  offset: number;
  length: number;
  /** Its end was guessed: what follows directly may be an echo, not a mistake. */
  isBroken?: boolean;
}

/** A piece of JSON as it was meant; slips of the pen are reported and read as what they stand for. */
export type Token = Place &
  (
    | { kind: 'text' | 'other' | 'comma' | 'colon' }
    | { kind: 'open'; brace: Brace }
    | { kind: 'close'; brace: '}' | ']' }
  );

type ReportMistake = (offset: number, length: number, message: string) => void;

export type Expected = 'value' | 'name' | 'colon' | 'comma' | 'end';

export interface Tokens {
  /** The next one; `undefined` at the end. What is expected decides where an unquoted text ends. */
  next(expected: Expected): Token | undefined;
}

/** A text in wrong quotes, up to one that ends an entry: apostrophes inside do not. */
const wronglyQuoted = /['‘’‚“”„«»`][^\n\r]*?['‘’“”„«»`"](?=[ \t]*(?:[,:}\]\n\r]|$))/y;
/** Where a text with quote marks in it really ends. */
const restOfText = /[^\n\r]*?"(?=[ \t]*(?:[,:}\]\n\r]|$))/y;
const restOfLines = /[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const bareName = /[^\n\r:{}[\],"]+"?/y;
const bareValue = /[^\n\r{}[\],"]+"?/y;
const literal = /^(?:true|false|null|none|undefined|nan)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a text
const escapeOrControl = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|(\\|[\u0000-\u001f])/g;

/** jsonc-parser's kinds of token and one of its errors; it exports them as enums, which do not outlive the compiler. */
const kinds = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  text: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blank: 15,
  unknown: 16,
  end: 17,
} as const;
const unclosedText = 2;

const braces: Readonly<Record<number, Token>> = {
  [kinds.openBrace]: { kind: 'open', brace: '{', offset: 0, length: 1 },
  [kinds.closeBrace]: { kind: 'close', brace: '}', offset: 0, length: 1 },
  [kinds.openBracket]: { kind: 'open', brace: '[', offset: 0, length: 1 },
  [kinds.closeBracket]: { kind: 'close', brace: ']', offset: 0, length: 1 },
};

/** Splits a text into tokens with jsonc-parser's scanner, and mends what no scanner can know. */
export function createTokens(text: string, report: ReportMistake): Tokens {
  const scanner = createScanner(text, false);

  function next(expected: Expected): Token | undefined {
    for (let kind = scanner.scan(); kind !== kinds.end; kind = scanner.scan()) {
      const token = read(
        kind,
        { offset: scanner.getTokenOffset(), length: scanner.getTokenLength() },
        expected,
      );
      if (token) return token;
    }
    return undefined;
  }

  function read(kind: number, place: Place, expected: Expected): Token | undefined {
    const brace = braces[kind];
    if (brace) return { ...brace, ...place };
    switch (kind) {
      case kinds.blank:
      case kinds.lineBreak:
        return undefined;
      case kinds.lineComment:
      case kinds.blockComment:
        report(place.offset, place.length, 'JSON has no comments. Remove it, or put the note under “meta”.');
        return undefined;
      case kinds.comma:
        return { kind: 'comma', ...place };
      case kinds.colon:
        return { kind: 'colon', ...place };
      case kinds.text:
        return { kind: 'text', ...readText(place, expected) };
      case kinds.number:
        return { kind: 'other', ...readNumber(place) };
      case kinds.unknown:
        return readUnknown(place, expected);
      default:
        return { kind: 'other', ...place };
    }
  }

  /** How far a pattern reaches from here; 0 when it does not fit. */
  function reach(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex - from : 0;
  }

  /** Goes on behind a token whose end is not where the scanner saw it. */
  function broken(offset: number, length: number): Place {
    scanner.setPosition(offset + length);
    return { offset, length, isBroken: true };
  }

  function readText(place: Place, expected: Expected): Place {
    const { offset, length } = place;
    const end = offset + length;
    if (scanner.getTokenError() === unclosedText) return readUnclosed(place);
    const words = text.slice(offset, end);
    if (/[\p{L}\p{N}]/u.test(text.charAt(end)) && text.charAt(end - 2) !== '\\')
      return readQuoteWithin(place, expected);
    for (const mark of words.matchAll(escapeOrControl)) {
      if (mark[1] === undefined) continue;
      const message =
        mark[1] === '\\'
          ? 'A backslash in a text is written twice: \\\\'
          : 'A tab in a text is written \\t, and other control characters not at all.';
      report(offset + mark.index, 1, message);
    }
    return place;
  }

  function readUnclosed({ offset, length }: Place): Place {
    const goesOn = /^\s*[^\s"{}[\],]/.test(text.slice(offset + length, offset + length + 1000));
    const more = goesOn ? reach(restOfLines, offset + length) : 0;
    if (more > 0) {
      report(
        offset,
        length,
        'A text may not run over several lines. Write \\n where a new line should begin.',
      );
      return broken(offset, length + more);
    }
    report(offset, length, 'The text that begins here has no closing quote.');
    return broken(offset, length);
  }

  function readQuoteWithin({ offset, length }: Place, expected: Expected): Place {
    const colon = text.slice(offset, offset + length).indexOf(':');
    if (expected === 'name' && colon > 0) {
      report(offset, colon, 'This name has no closing quote.');
      return broken(offset, colon);
    }
    report(offset + length - 1, 1, 'A quote mark inside a text needs a backslash before it: \\"');
    return broken(offset, length + reach(restOfText, offset + length));
  }

  function readNumber({ offset, length }: Place): Place {
    const more = /[\p{L}\p{N}.]/u.test(text.charAt(offset + length)) ? reach(bareValue, offset + length) : 0;
    if (more === 0 && scanner.getTokenError() === 0) return { offset, length };
    report(
      offset,
      length + more,
      'This is not a number as JSON writes it. Put it in "quotes" if it is a text.',
    );
    return broken(offset, length + more);
  }

  function readUnknown({ offset, length }: Place, expected: Expected): Token {
    if (expected === 'colon' && text.startsWith('=', offset)) {
      report(offset, 1, 'Between a name and its value stands a colon.');
      return { kind: 'colon', ...broken(offset, 1) };
    }
    const quoted = reach(wronglyQuoted, offset);
    const bare = reach(expected === 'name' ? bareName : bareValue, offset);
    const size = quoted || text.slice(offset, offset + Math.max(bare, 1)).trimEnd().length || length;
    // Elsewhere nothing of the kind should stand at all, and whoever asked says so.
    if (expected === 'name' || expected === 'value') {
      report(offset, size, quoted ? wrongQuotes : bareWords(text.slice(offset, offset + size)));
    }
    return { kind: 'text', ...broken(offset, size) };
  }

  return { next };
}

const wrongQuotes = 'Names and texts stand in straight double quotes: " and not \' or “.';

function bareWords(words: string): string {
  if (literal.test(words)) return 'Only true, false and null stand without quotes, in small letters.';
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return `Names and texts stand in double quotes: "${shown.replaceAll('"', '')}"`;
}
