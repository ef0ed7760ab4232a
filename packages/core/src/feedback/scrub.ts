// Takes out what could name a person. It reduces, it cannot guarantee: a name in a sentence looks like a word.
// Every pattern is linear in the length of the text: runs are matched whole, repetition is bounded.

/** Letters of scripts that put spaces between words; elsewhere an address would swallow the sentence around it. */
const letters =
  '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{M}';
const mailRun = new RegExp(`[${letters}\\p{Nd}._%+'@＠-]{2,}`, 'gu');
const at = /[@＠]|%40/i;
const open = '\\s?[([{<]\\s?';
const close = '\\s?[)\\]}>]\\s?';
/** "jane (at) example (dot) org", "jane at example dot org". */
const spelledMail = new RegExp(
  `[${letters}\\p{Nd}._+-]{1,64}(?:${open}(?:at|ät|arroba|chez)${close}|\\sat\\s(?=[a-z\\d-]{1,64}\\s(?:dot|punkt)\\s))` +
    `[${letters}\\p{Nd}.-]{1,64}(?:(?:${open}(?:dot|punkt|point|punto)${close}|\\s(?:dot|punkt)\\s)[${letters}\\p{Nd}-]{1,64}){0,4}`,
  'giu',
);
/** Phone, card and account numbers: seven digits or more, in groups or not, in the digits of any script. */
const longNumber = /[+(]{0,2}\p{Nd}(?:[\s().·/–-]{0,3}\p{Nd}){6,}/gu;
const digitRun = /\p{Nd}{5,}/gu;
const word = /[\p{Script=Latin}\p{Nd}_-]{6,}/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Letters in an order no language has: many changes between digits and letters or cases, hardly a vowel. */
function isRandom(part: string): boolean {
  if (/^(?=.*\d)(?=.*[a-f])[\da-f]{8,}$/i.test(part)) return true;
  if (count(part, /\p{L}(?=\d)|\d(?=\p{L})/gu) > 2 && count(part, /\d/g) > 1 && part.length > 5) return true;
  if (part.length > 9 && count(part, /\p{Ll}(?=\p{Lu})/gu) > 3) return true;
  const vowels = count(part.normalize('NFD'), /[aeiouy]/gi);
  return part.length > 11 && /^[a-z\d]+$/i.test(part) && vowels * 5 < part.length;
}

function isToken(text: string): boolean {
  return text.split(/[-_.~,+=: ]/).some(isRandom);
}

/** Mail addresses and long numbers only: what a page's own text is freed of before it is used on the page. */
export function redact(text: string): string {
  return text
    .replace(mailRun, (run) => (at.test(run) ? '[mail]' : run))
    .replace(spelledMail, '[mail]')
    .replace(longNumber, '[number]');
}

/**
 * Frees a visitor's words of mail addresses, phone and card numbers, longer digit runs and random tokens.
 *
 * @param longest UTF-16 units that may remain
 */
export function scrubText(text: string, longest: number): string {
  const clean = redact(text.slice(0, 10_000))
    .replace(digitRun, '[number]')
    .replace(word, (run) => (isToken(run) ? '[id]' : run))
    .trim();
  // A pair cut in half would be a character no server accepts.
  return clean.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** What stands after these names a person. */
const people = /^(?:users?|u|profiles?|members?|customers?|clients?|people|~)$/i;

function isSecret(text: string): boolean {
  return at.test(text) || /\p{Nd}{7,}/u.test(text) || isToken(text) || text.length > 100;
}

function isId(text: string, before: string): boolean {
  const isNumber = /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);
  return isNumber || /\p{Nd}{4,}/u.test(text) || people.test(before) || text.startsWith('~');
}

function scrubSegments(path: string, isPrivate: (text: string, before: string) => boolean): string {
  const segments = path.split('/').map((segment) => segment.split(';')[0] ?? '');
  return segments
    .map((segment, index) =>
      segment !== '' && isPrivate(decode(segment), segments[index - 1] ?? '') ? ':id' : segment,
    )
    .join('/');
}

/**
 * The path of an address with ids, names after `/users/`, addresses and tokens as `:id`; no query, no fragment.
 *
 * @example scrubPath('https://shop.example/orders/4711?token=x') // '/orders/:id'
 */
export function scrubPath(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/^(?:[a-z][\w+.-]*:)?\/\/[^/]*/i, '') || '/';
  return scrubSegments(path, (text, before) => isSecret(text) || isId(text, before)).slice(0, 300);
}

/** As `scrubPath`, but numbers an editor may have pinned an article to stay: for use on the page itself. */
export function redactPath(path: string): string {
  return scrubSegments(path, isSecret);
}
