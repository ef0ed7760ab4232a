import { type Brace, createTokens, type Expected, type Token } from './json-tokens.js';
import { createPlaces } from './place.js';

/** A mistake in the JSON itself: where, and in an editor's words. */
export interface JsonMistake {
  offset: number;
  length: number;
  message: string;
}

/** After so many the rest is echo. */
const mostMistakes = 20;
/** Nobody nests like this on purpose, and readers of JSON recurse. */
const deepest = 100;

/** Or with a comment; or not at all, which others report. */
const startsAsJson = /^\s*(?:[{[}\]",]|\/[/*]|$)/;

const closing = { '{': '}', '[': ']' } as const;

/**
 * Every mistake that keeps a text from being JSON, each where it is mended. A parser stops at the first, or reports
 * its echo in the next line; this one goes on as an editor would: it takes a missing comma as there, a single quote as
 * a double one, and looks further.
 */
export function findJsonMistakes(text: string): JsonMistake[] {
  if (/^\s*</.test(text)) {
    const message = 'This is a web page, not a JSON file. Save the FAQ itself here.';
    return [{ offset: text.search(/\S/), length: 1, message }];
  }
  if (!startsAsJson.test(text) && !isJson(text)) {
    const message = 'This is not JSON. An FAQ begins with { or [, and its names and texts stand in "quotes".';
    return [{ offset: text.search(/\S/), length: 1, message }];
  }
  const finder = new MistakeFinder(text);
  while (finder.mistakes.length < mostMistakes && finder.step());
  return finder.mistakes.slice(0, mostMistakes);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

class MistakeFinder {
  readonly mistakes: JsonMistake[] = [];
  readonly #tokens;
  readonly #lineOf: (offset: number) => number;
  readonly #open: { brace: Brace; offset: number }[] = [];
  #expects: Expected = 'value';
  /** The last comma, while nothing has followed it. */
  #comma: Token | undefined;
  #last: Token | undefined;

  constructor(text: string) {
    const places = createPlaces(text);
    this.#lineOf = (offset) => places(offset).line;
    this.#tokens = createTokens(text, (offset, length, message) => {
      this.mistakes.push({ offset, length, message });
    });
  }

  /** Reads one token; false at the end. */
  step(): boolean {
    const token = this.#tokens.next(this.#expects);
    if (!token) return this.#finish();
    if (this.#expects === 'end') {
      // After a mistake in the brackets the end may only seem to be one.
      if (this.mistakes.length > 0) return false;
      this.#report(
        token,
        'The file should end before this. Remove what follows, or the bracket too many before it.',
      );
      return false;
    }
    this.#read(token);
    this.#last = token;
    if (this.#open.length <= deepest) return true;
    this.#report(
      token,
      `Blocks and lists are nested ${deepest} deep here. Something is wrong with the brackets.`,
    );
    return false;
  }

  #read(token: Token): void {
    if (this.#expects === 'colon') this.#readColon(token);
    else if (this.#expects === 'comma') this.#readComma(token);
    else if (token.kind === 'close') this.#readCloseEarly(token);
    else if (token.kind === 'comma')
      this.#report(token, 'Nothing stands before this comma. Remove the comma, or add what is missing.');
    else if (token.kind === 'colon') this.#report(token, 'A name in "quotes" is missing before this colon.');
    else if (this.#expects === 'name') this.#readName(token);
    else this.#readValue(token);
    this.#comma = token.kind === 'comma' ? (this.#comma ?? token) : undefined;
  }

  #readName(token: Token): void {
    if (token.kind === 'text') {
      this.#expects = 'colon';
      return;
    }
    if (this.#beginsNextEntry(token)) return;
    this.#report(token, 'A name in "quotes" and a colon are missing before this.');
    this.#readValue(token);
  }

  #readColon(token: Token): void {
    if (token.kind === 'colon') {
      this.#expects = 'value';
      return;
    }
    const name = this.#last;
    if (token.kind === 'comma' || token.kind === 'close') {
      if (name) this.#report(name, 'A colon and a value are missing after this name.');
      this.#afterValue();
      this.#readComma(token);
      return;
    }
    if (!name?.isBroken) this.#reportAfter(name ?? token, 'A colon is missing after this name.');
    this.#readValue(token);
  }

  #readValue(token: Token): void {
    if (token.kind !== 'open') {
      this.#afterValue();
      return;
    }
    this.#open.push({ brace: token.brace, offset: token.offset });
    this.#expects = token.brace === '{' ? 'name' : 'value';
  }

  #readComma(token: Token): void {
    if (token.kind === 'comma') {
      this.#expectEntry();
    } else if (token.kind === 'close') {
      this.#close(token);
    } else if (token.kind === 'colon') {
      this.#report(token, 'This colon is one too many. A name and its value have one colon between them.');
      this.#expects = 'value';
    } else if (!this.#beginsNextEntry(token)) {
      if (!this.#last?.isBroken) this.#reportAfter(this.#last ?? token, 'A comma is missing after this.');
      this.#expectEntry();
      this.#read(token);
    }
  }

  /** A bracket where a name or a value should stand. */
  #readCloseEarly(token: Token & { kind: 'close' }): void {
    if (this.#comma) this.#report(this.#comma, 'Remove this comma: nothing follows it.');
    else if (this.#last?.kind === 'colon')
      this.#reportAfter(this.#last, 'A value is missing after this colon.');
    this.#close(token);
  }

  /** In a list of blocks, a block inside a block without a name is the next one: the last was not closed. */
  #beginsNextEntry(token: Token): boolean {
    const [list, block] = this.#open.slice(-2);
    if (token.kind !== 'open' || token.brace !== '{' || block?.brace !== '{' || list?.brace !== '[')
      return false;
    this.#reportUnclosed(block, this.#comma ? '}' : '},');
    this.#open.pop();
    this.#readValue(token);
    return true;
  }

  #close(token: Token & { kind: 'close' }): void {
    const innermost = this.#open.at(-1);
    const depth = this.#open.findLastIndex(({ brace }) => closing[brace] === token.brace);
    if (depth < 0) {
      this.#report(token, `There is nothing for this ${token.brace} to close. Remove it.`);
      return;
    }
    if (innermost && depth < this.#open.length - 1) this.#reportUnclosed(innermost, closing[innermost.brace]);
    this.#open.length = depth;
    this.#afterValue();
  }

  #afterValue(): void {
    this.#expects = this.#open.length > 0 ? 'comma' : 'end';
  }

  #expectEntry(): void {
    this.#expects = this.#open.at(-1)?.brace === '{' ? 'name' : 'value';
  }

  #finish(): false {
    const innermost = this.#open.at(-1);
    const missing = this.#open.map(({ brace }) => closing[brace]).reverse();
    if (innermost) this.#reportUnclosed(innermost, missing.join(' '));
    return false;
  }

  #reportUnclosed({ brace, offset }: { brace: Brace; offset: number }, missing: string): void {
    const line = this.#lineOf(offset);
    const last = this.#comma ?? this.#last;
    const where = this.#comma ? 'before' : 'after';
    if (last)
      this.#reportAfter(last, `The ${brace} of line ${line} is not closed. Put ${missing} ${where} this.`);
  }

  #report({ offset, length }: Token, message: string): void {
    this.mistakes.push({ offset, length, message });
  }

  /** Marks the last character of a token: what is missing belongs behind it. */
  #reportAfter({ offset, length }: Token, message: string): void {
    this.mistakes.push({ offset: offset + Math.max(0, length - 1), length: 1, message });
  }
}
