import { BACKSLASH, FIRST, TILDE } from './numbers-text.js';

/** As `numberReader` reads it; a file of its own, because a page that reads an index writes none. */
export function writeNumber(number: number): string {
  const rest = number >>> 5;
  const code = FIRST + (number & 31) + (rest ? 32 : 0);
  return String.fromCharCode(code === BACKSLASH ? TILDE : code) + (rest ? writeNumber(rest) : '');
}
