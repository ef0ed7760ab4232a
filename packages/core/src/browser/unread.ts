import { dom } from './dom-access.js';

export const neverRead =
  'script,style,noscript,template,iframe,object,embed,canvas,svg,video,audio,datalist,select,textarea,help-ahead';
const keptFromUs =
  '[data-helpahead-ignore],[contenteditable]:not([contenteditable="false" i]),[hidden],[aria-hidden="true"],dialog:not([open])';
/** As one finds them fast; whether the style really hides is asked of the few that are found. */
const maybeStyledAway = '[style*="none" i],[style*="hidden" i]';
const styledAway = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Nothing under these may be read, or nothing of it is there to be seen. */
export const unread = `${neverRead},${keptFromUs},${maybeStyledAway}`;

/** Whether one that was found by `selector`, which includes `unread`, was not only found for a harmless style. */
function isMeant(element: Element, selector: string): boolean {
  const { matches, attribute } = dom();
  return (
    styledAway.test(attribute(element, 'style') ?? '') ||
    matches(element, selector.replace(`,${maybeStyledAway}`, ''))
  );
}

/** Whether this very element is one of `selector`. @param selector includes `unread` */
export function isOneOf(element: Element, selector = unread): boolean {
  return dom().matches(element, selector) && isMeant(element, selector);
}

/** Whether the element, or one that it lies in, is one of `selector`. @param selector includes `unread` */
export function isUnder(element: Element, selector = unread): boolean {
  const { closest, parent } = dom();
  let found = closest(element, selector);
  while (found !== null) {
    if (isMeant(found, selector)) return true;
    const above = parent(found);
    found = above !== null && dom().nodeType(above) === 1 ? closest(above as Element, selector) : null;
  }
  return false;
}

/** A field is met, because it may be named and marked as wrong, though what is inside it is never read. */
export function isFieldUnread(field: Element): boolean {
  const above = dom().parent(field);
  if (dom().matches(field, keptFromUs) || styledAway.test(dom().attribute(field, 'style') ?? '')) return true;
  return above !== null && dom().nodeType(above) === 1 && isUnder(above as Element);
}
