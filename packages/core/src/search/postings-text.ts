/**
 * Postings as printable ASCII: small in JSON, small in memory, quick to read. A list is a run of
 * (gap to the article before, impact) pairs; gaps take one character per five bits, impacts one.
 */
const FIRST = 35;
/** The backslash would be doubled by JSON; its place is taken by the tilde. */
const BACKSLASH = 92;
const TILDE = 126;
const ENDS_LIST = ' ';

/** The largest impact a posting can carry; impacts are whole numbers from 1. */
export const MOST_IMPACT = 63;

/** Postings of all terms in one block: those of term `t` are `starts[t]` up to `starts[t + 1]`. */
export interface Postings {
  starts: Uint32Array;
  articles: Uint32Array;
  impacts: Uint8Array;
}

/** `list`: article numbers, ascending, each followed by its impact. */
export function writePostings(list: readonly number[]): string {
  let text = '';
  let last = -1;
  for (let at = 0; at + 1 < list.length; at += 2) {
    const article = list[at] ?? 0;
    for (let gap = article - last - 1; ; gap >>= 5) {
      text += character(gap > 31 ? (gap & 31) | 32 : gap);
      if (gap < 32) break;
    }
    text += character(list[at + 1] ?? 0);
    last = article;
  }
  return text + ENDS_LIST;
}

export function readPostings(text: string, terms: number): Postings {
  const starts = new Uint32Array(terms + 1);
  const articles = new Uint32Array(text.length >> 1);
  const impacts = new Uint8Array(text.length >> 1);
  let term = 0;
  let count = 0;
  let last = -1;
  for (let at = 0; at < text.length && term < terms; ) {
    if (text[at] === ENDS_LIST) {
      at++;
      starts[++term] = count;
      last = -1;
      continue;
    }
    let gap = 0;
    let digit: number;
    let shift = 0;
    do {
      digit = value(text.charCodeAt(at++));
      gap |= (digit & 31) << shift;
      shift += 5;
    } while (digit > 31 && at < text.length);
    last += gap + 1;
    articles[count] = last;
    impacts[count++] = value(text.charCodeAt(at++));
  }
  starts.fill(count, term + 1);
  return { starts, articles: articles.slice(0, count), impacts: impacts.slice(0, count) };
}

function character(number: number): string {
  const code = FIRST + number;
  return String.fromCharCode(code === BACKSLASH ? TILDE : code);
}

function value(code: number): number {
  return (code === TILDE ? BACKSLASH : code) - FIRST;
}
