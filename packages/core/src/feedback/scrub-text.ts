// What visitors write, freed of what could name a person. As in `scrub.ts`, every pattern is linear.
import { isToken, letters, redact, scrubPath } from './scrub.js';

export { scrubPath };

/** Scripts that put no spaces between words: there, an address ends where they begin. */
const dense = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef';
const edge = `\\s"'<>«»„“”`;
const outside = `[^${edge}${dense}]`;
/** From the first `name=value` on, whatever it is the query or the fragment of. */
const query = new RegExp(`[?#][^${edge}?#=&]{1,60}=(?:${outside}|(?<==)[${dense}]+)*`, 'gu');
/** `https://`, `//` or `www.`, or a name with a domain; then a path. */
const address = new RegExp(
  `((?:(?<![\\p{L}\\p{Nd}])[a-z][a-z\\d+.-]{1,20}:)?//|(?<![\\p{L}\\p{Nd}@./-])(?=www\\.|(?:[a-z\\d-]{1,63}\\.){1,4}[a-z]{2,24}/))` +
    `((?:(?!/)${outside}){1,253})(/${outside}*)?`,
  'giu',
);
const sentenceEnd = /[).,;:!?\]}]{0,8}$/;
/** `token=…` where there is no address around it. */
const keyed =
  /(?<![\p{L}\p{Nd}])((?:api[-_]?)?(?:token|key|secret|session|sid|auth|otp|password|passwort|passwd|pwd|pin)[\w-]{0,12})=[^\s&"'<>[]+/giu;

const named = `[${letters}\\p{Nd}._+-]{1,64}`;
const host = `[${letters}\\p{Nd}-]{1,64}`;
const domain = `[${letters}]{2,24}`;
/** “jane @ example.org”, “jane@example .org”. */
const spacedMail = new RegExp(`${named}\\s?[@＠]\\s?${host}(?:\\s?[.．]${host})*\\s?[.．]${domain}`, 'gu');
/** “jane arroba ejemplo punto es”, “jane at gmail.com”: how nine languages say the signs of an address. */
const saidMail = new RegExp(
  `${named}\\s(?:at(?=\\s${host}\\s(?:dot|punkt)\\s|\\s(?:gmail|googlemail|hotmail|gmx|icloud|protonmail)\\.)|ät|arroba|arobase|собака|שטרודל|آت|ऐट|एट)` +
    `\\s${host}(?:(?:\\.|\\s(?:dot|punkt|point|punto|точка|נקודה|دوت|نقطة|डॉट)\\s)${domain}){1,4}`,
  'giu',
);
const denseMail =
  /[\w.+-]{1,64}\s?[[(（【]?(?:アットマーク|アット|あっと|艾特)[\])）】]?\s?[\w-]{1,64}(?:\s?[[(（【]?(?:[.．]|ドット|どっと|点)[\])）】]?\s?[a-z]{2,24}){1,4}/giu;

/** International bank accounts, with the letters that are in them. */
const bankAccount =
  /(?<![\p{L}\p{Nd}])[a-z]{2}\d{2}(?:[ -]?[a-z\d]{4}){2,7}(?:[ -]?[a-z\d]{1,3})?(?![\p{L}\p{Nd}])/giu;
/** Numbers of persons that letters keep from being long ones: British, French of Corsica, Indian. */
const personNumber =
  /(?<![\p{L}\p{Nd}])(?:[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-Z]|[12] ?\d\d ?\d\d ?2[ABab] ?\d{3} ?\d{3}(?: ?\d\d)?|[A-Za-z]{5}\d{4}[A-Za-z])(?![\p{L}\p{Nd}])/gu;
/** Of machines and networks: IPv6, MAC. */
const machine = /(?<![\w:])(?=[\da-f:]*\d)(?:[\da-f]{0,4}:){4,7}[\da-f]{0,4}(?![\w:])/gi;
const digitRun = /\p{Nd}{5,}/gu;
const word = /[\p{Script=Latin}\p{Nd}_-]{6,}/gu;

function endOf(run: string): string {
  return sentenceEnd.exec(run)?.[0] ?? '';
}

/** Addresses keep where they lead: no name and password, no query, no fragment with values, ids as in a path. */
function scrubAddresses(text: string): string {
  return text
    .replace(query, endOf)
    .replace(address, (_, scheme: string, place: string, path = '') => {
      const end = endOf(path);
      const way = path.slice(0, path.length - end.length);
      return scheme + place.slice(place.lastIndexOf('@') + 1) + (way && scrubPath(way)) + end;
    })
    .replace(keyed, '$1=[id]');
}

function scrubNumbers(text: string): string {
  return text
    .replace(bankAccount, (run) => {
      if ((run.match(/\d/g)?.length ?? 0) < 8) return run;
      // Words behind it are none of it.
      return `[number]${/(?:[ -][a-z]{1,4})*$/i.exec(run)?.[0] ?? ''}`;
    })
    .replace(personNumber, '[number]')
    .replace(machine, '[id]');
}

/**
 * Frees a visitor's words of mail addresses, phone, card, account and other long numbers, random tokens, and of what
 * follows the path of an address.
 *
 * @param longest UTF-16 units that may remain
 */
export function scrubText(text: string, longest: number): string {
  const unmailed = scrubAddresses(text.slice(0, 10_000))
    .replace(spacedMail, '[mail]')
    .replace(saidMail, '[mail]')
    .replace(denseMail, '[mail]');
  const clean = redact(scrubNumbers(unmailed))
    .replace(digitRun, '[number]')
    .replace(word, (run) => (isToken(run) ? '[id]' : run))
    .trim();
  // A pair cut in half would be a character no server accepts.
  return clean.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
