// Takes out what could name a person. It reduces, it cannot guarantee: a name in a sentence looks like a word.
// Every pattern is linear in the length of the text: runs are matched whole, repetition is bounded.

/** Letters of scripts that put spaces between words; elsewhere an address would swallow the sentence around it. */
export const letters =
  '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{M}';
const mailRun = new RegExp(`[${letters}\\p{Nd}.．_%+'@＠-]{2,}`, 'gu');
const at = /[@＠]|%40/i;
const open = '\\s?[([{<]\\s?';
const close = '\\s?[)\\]}>]\\s?';
/** "jane (at) example (dot) org", "jane at example dot org". */
const spelledMail = new RegExp(
  `[${letters}\\p{Nd}._+-]{1,64}(?:${open}(?:at|ät|arroba|chez)${close}|\\sat\\s(?=[a-z\\d-]{1,64}\\s(?:dot|punkt)\\s))` +
    `[${letters}\\p{Nd}.-]{1,64}(?:(?:${open}(?:dot|punkt|point|punto)${close}|\\s(?:dot|punkt)\\s)[${letters}\\p{Nd}-]{1,64}){0,4}`,
  'giu',
);
/** Phone, card and account numbers: seven digits or more, in the digits, groups and dashes of any script. */
const longNumber = /[+＋(（]{0,2}\p{Nd}(?:[\s\p{Pd}\p{Cf}−ー().（）·・/№]{0,3}\p{Nd}){6,}/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Letters in an order no language has: many changes between digits and letters or cases, hardly a vowel. */
function isRandom(part: string): boolean {
  if (/^(?:(?=.*\d)(?=.*[a-f])[\da-f]{8,}|[\da-f]{12,})$/i.test(part)) return true;
  if (/^(?=.*\d[A-Z])[A-Z\d]{6,}$/.test(part)) return true;
  if (count(part, /\p{L}(?=\d)|\d(?=\p{L})/gu) > 2 && count(part, /\d/g) > 1 && part.length > 5) return true;
  const rises = count(part, /\p{Ll}(?=\p{Lu})/gu);
  if (part.length > 9 && (rises > 3 || (rises > 1 && /\d\p{L}/u.test(part)))) return true;
  const vowels = count(part.normalize('NFD'), /[aeiouy]/gi);
  return (
    /^[a-z\d]+$/i.test(part) &&
    part.length > (vowels > 0 ? 11 : 7) &&
    vowels * 5 < part.length &&
    /[a-z]/i.test(part)
  );
}

export function isToken(text: string): boolean {
  return text.split(/[-_.~,+=: ]/).some(isRandom);
}

/** Says cheaply that a text has nothing of the kind: most texts have not, and the patterns themselves cost most. */
const maybeSpelled = /(?:^|[\s([{<])(?:at|ät|arroba|chez)(?:$|[\s)\]}>])/i;
const maybeNumber = /[\d\u0660-\uffff]/;

/** Mail addresses and long numbers only: what a page's own text is freed of before it is used on the page. */
export function redact(text: string): string {
  const unmailed = at.test(text) ? text.replace(mailRun, (run) => (at.test(run) ? '[mail]' : run)) : text;
  const unspelled = maybeSpelled.test(unmailed) ? unmailed.replace(spelledMail, '[mail]') : unmailed;
  return maybeNumber.test(unspelled) ? unspelled.replace(longNumber, '[number]') : unspelled;
}

/** As a reader sees it, however often it was encoded; what is broken stays as it is beside what is not. */
function decode(segment: string, times = 3): string {
  const plain = segment.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run.replace(/%[2-7][\da-f]/gi, decodeURIComponent);
    }
  });
  return plain === segment || times === 0 ? plain : decode(plain, times - 1);
}

/** What stands after these names a person, unless it names a page of theirs. */
const people = /^(?:users?|u|profiles?|members?|customers?|clients?|patients?|people|authors?|~)$/i;
const pagesOfPeople =
  /^(?:me|new|edit|settings|preferences|profile|password|security|billing|account|log-?in|sign-?(?:in|up)|register|list|search|help)$/i;
/** What stands after these is somebody's own: even a short number tells whose. */
const belongings =
  /^(?:orders?|invoices?|bookings?|reservations?|tickets?|cases?|claims?|transactions?|payments?|subscriptions?|shipments?|track(?:ing)?|accounts?|bestellung(?:en)?|rechnung(?:en)?|commandes?|pedidos?|reset|invite|verify|confirm|activate|token|share|session)$/i;
/** `4711`, `ORD-42`, `A 17b`: a word's beginning at most, then numbers. */
const numbered = /^\p{L}{0,6}[-_# .]?\p{Nd}[\p{Nd}_ .-]*\p{L}{0,2}$/u;
const year = /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/gu;
/** `2026-11-23`, `23.11.2026`, `20261123`. */
const date =
  /(?<!\p{Nd})(?:(?:19|20)\d\d([-_.]?)(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-_.])(?:0?[1-9]|1[0-2])\2(?:19|20)\d\d)(?!\p{Nd})/gu;
const keyed = /[=&]|^(?:token|key|secret|session|sid|auth|otp|code|password)[-_:](?=.*\p{Nd})/iu;
const spelledAddress =
  /[-_. ]at[-_. ].+[-_. ](?:dot|punkt)[-_. ]|[-_([]at[-_)\]][\p{L}\p{Nd}-]+\.(?!html?$|php$|pdf$|aspx?$|jsp$)\p{L}{2,}$/iu;
const machine = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4}(?:[:-][\da-f]{1,4}){5,7})$/i;
/** `K7M9-QX2P-4ZTB` */
const licence = /^(?=.*\d[A-Z])[A-Z\d]{4,}(?:-[A-Z\d]{4,})+$/;

/** Numbers long enough to be a phone's, a card's or an order's; a date is none. */
function isLongNumber(text: string): boolean {
  const rest = text.replace(date, '').replace(year, '');
  if (/\p{Nd}{5,}|(?:\p{Nd}[-_. ()]{0,2}){7,}/u.test(rest)) return true;
  return numbered.test(text) && /\p{Nd}{4,}/u.test(rest) && count(text, /\p{Nd}/gu) > 4;
}

function isSecret(text: string, before: string): boolean {
  if (at.test(text) || keyed.test(text) || spelledAddress.test(text) || machine.test(text)) return true;
  if (isLongNumber(text) || isToken(text) || licence.test(text) || text.length > 100) return true;
  if (people.test(before) || text.startsWith('~')) return !pagesOfPeople.test(text);
  return belongings.test(before) && text.replace(date, '').replace(year, '') !== '' && numbered.test(text);
}

function isId(text: string): boolean {
  const isNumber = /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);
  return isNumber || /\p{Nd}{4,}/u.test(text);
}

function scrubSegments(path: string, isPrivate: (text: string, before: string) => boolean): string {
  // What follows a semicolon belongs to the session, not to the page.
  const segments = path.split('/').map((segment) => segment.replace(/(?:;|%3b).*/is, ''));
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
  return scrubSegments(path, (text, before) => isSecret(text, before) || isId(text)).slice(0, 300);
}

/**
 * As `scrubPath`, but what an editor may have pinned an article to stays: dates, and short numbers where they name a
 * thing of everybody's (`/products/4711`, not `/orders/4711`). For use on the page itself.
 */
export function redactPath(path: string): string {
  return scrubSegments(path, isSecret);
}
