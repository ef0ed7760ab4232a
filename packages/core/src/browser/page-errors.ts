import { dom } from './dom-access.js';
import type { Marks } from './page-marks.js';
import { textOf } from './page-walk.js';

const fields = new Set(['input', 'select', 'textarea']);
const neverErrors = new Set(['html', 'body', 'main', 'form', 'fieldset', 'label', 'button', 'a', ...fields]);

/** `error-message`, `field__error`, `formError`, `alert-danger`; but not states (`has-error`) and not parts (`error-icon`). */
const errorClass =
  /(?:^|\s)(?!(?:has|is|was|no|non|if|on|js|hide|show)[-_])(?:(?:[\w-]*[-_])?(?:[Ee]rrors?|invalid-feedback|alert-danger)|[\w-]*[a-z\d]Errors?)(?![a-z])(?![-_]?(?:[Ii]con|[Pp]age|[Bb]oundary|free))/;

function looksLikeError(element: Element, name: string): boolean {
  const { attribute } = dom();
  const role = attribute(element, 'role');
  if (role === 'alert' || attribute(element, 'aria-live') === 'assertive') return true;
  if (neverErrors.has(name)) return false;
  const classes = attribute(element, 'class');
  return classes !== null && errorClass.test(classes.slice(0, 200));
}

/** The text of an element that shows an error, or undefined. */
export function readError(element: Element, name: string, marks: Marks): string | undefined {
  if (!looksLikeError(element, name) || !dom().isRendered(element)) return undefined;
  const text = textOf(element, marks, 301);
  // A whole section is not a message, and a lone asterisk says nothing.
  return text.length > 300 || !/\p{L}{2}/u.test(text) ? undefined : text;
}

/** What a field that is marked as wrong is described by. */
export function readFieldErrors(document: Document, element: Element, marks: Marks): string[] {
  const { attribute, byId, isRendered } = dom();
  const ids = attribute(element, 'aria-errormessage') ?? attribute(element, 'aria-describedby') ?? '';
  return ids
    .split(/\s+/)
    .map((id) => (id === '' ? null : byId(document, id)))
    .flatMap((described) => (described !== null && isRendered(described) ? [textOf(described, marks)] : []));
}
