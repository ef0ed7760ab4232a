import { dom } from './dom-access.js';
import type { Tree } from './page-elements.js';
import { textOf } from './page-text.js';
import { isUnder } from './unread.js';

const fields = 'input,select,textarea';
const neverErrors = new Set('html body main form fieldset label button a input select textarea'.split(' '));

/** `error-message`, `field__error`, `formError`, `alert-danger`; but not states (`has-error`) and not parts (`error-icon`). */
const errorClass =
  /(?:^|\s)(?!(?:has|is|was|no|non|if|on|js|hide|show)[-_])(?:(?:[\w-]*[-_])?(?:[Ee]rrors?|invalid-(?:feedback|message|text)|alert-danger)|[\w-]*[a-z\d]Errors?)(?![a-z])(?![-_]?(?:[Ii]con|[Pp]age|[Bb]oundary|free))|\b(?:help|message|notification|toast)\b.*\bis-danger\b/;
/** Short messages that mostly say that all is well. */
const statusClass = /toast|snackbar|notif|flash/i;
export const soundsWrong =
  /\b(?:errors?|fail(?:ed|ure|s)?|invalid|denied|declined|rejected|unable|unavailable|expired|incorrect|wrong|problem|could\s?n[o'’]t|can(?:not|['’]t)|not (?:found|valid|accepted|possible|allowed|sent|saved))\b|fehler|fehlgeschlagen|ungültig|abgelehnt|nicht möglich|erreur|échou|impossib|invalid|refusé|inválid|no se pud|rechazad|rifiutat|non valid|\berros?\b|fout|mislukt|ongeldig|ошибк|неверн|错误|失败|无效|錯誤|失敗|エラー|오류|실패|خطأ|שגיאה/iu;
const soundsFine = /\b(?:no|0|zero|without|keine|ohne|sans|sin)\s+(?:errors?|problems?|fehler|erreurs?)\b/i;

/** Some frameworks give every message the role of an alert, and say by its class that all is well. */
const fineClass = /success|(?:^|[\s_-])info(?:$|[\s_-])|alert-(?:primary|secondary|light|dark)/i;

/** How much an element claims to be an error: its markup says so, its words must, or not at all. */
function claimOf(element: Element, name: string): 'error' | 'status' | undefined {
  const { attribute, findFirstIn } = dom();
  const role = attribute(element, 'role');
  const live = attribute(element, 'aria-live');
  const classes = (attribute(element, 'class') ?? '').slice(0, 200);
  if (role === 'alert' || live === 'assertive') return fineClass.test(classes) ? 'status' : 'error';
  if (neverErrors.has(name)) return undefined;
  // What has a field inside is marked as wrong; it is not the message, and its words may be a value.
  if (errorClass.test(classes) && findFirstIn(element, fields) === null) return 'error';
  const isStatus = role === 'status' || live === 'polite' || name === 'output' || statusClass.test(classes);
  return isStatus ? 'status' : undefined;
}

/** Routers keep a place in which they say the name of the page that one has come to. */
function isAnnouncer(element: Element): boolean {
  const { attribute, localName } = dom();
  return /announcer/i.test(
    `${localName(element)} ${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`,
  );
}

/** The text of an element that shows an error, or undefined. */
export function readError(element: Element, name: string): string | undefined {
  // The empty places that wait for one are many.
  if (dom().firstChild(element) === null && dom().shadowRoot(element) == null) return undefined;
  const claim = claimOf(element, name);
  if (claim === undefined || isAnnouncer(element) || isUnder(element) || !dom().isRendered(element))
    return undefined;
  const text = textOf(element, 301);
  // A whole section is not a message, and a lone asterisk says nothing.
  if (text.length > 300 || !/\p{L}{2}|\d{3}/u.test(text)) return undefined;
  return claim === 'error' || (soundsWrong.test(text) && !soundsFine.test(text)) ? text : undefined;
}

let knowsUserInvalid = true;

/** Whether a field or a group is marked as wrong, by the page or, after the visitor was there, by the browser. */
export function isInvalid(element: Element): boolean {
  const marked = dom().attribute(element, 'aria-invalid');
  if (marked !== null && marked !== '' && marked !== 'false') return true;
  try {
    return knowsUserInvalid && dom().matches(element, ':user-invalid');
  } catch {
    knowsUserInvalid = false;
    return false;
  }
}

/** What a field that is marked as wrong is described by. */
export function readFieldErrors(tree: Tree, element: Element): string[] {
  const { attribute, byId, isRendered } = dom();
  const ids = attribute(element, 'aria-errormessage') ?? attribute(element, 'aria-describedby') ?? '';
  return ids
    .split(/\s+/)
    .slice(0, 10)
    .map((id) => (id === '' ? null : byId(tree, id)))
    .flatMap((described) =>
      described !== null && !isUnder(described) && isRendered(described) ? [textOf(described)] : [],
    );
}
