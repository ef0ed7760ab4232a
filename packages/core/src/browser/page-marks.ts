import { dom } from './dom-access.js';

/** Which elements of a page are special. Found by a few selectors at once: asking each element costs ten times as much. */
export interface Marks {
  /** Nothing under these may be read, or nothing of it is there to be seen. */
  unread: Set<Element>;
  /** These may show an error. */
  suspects: Set<Element>;
  /** Fields and groups marked as wrong. */
  invalid: Set<Element>;
  /** These say by `role` what they are. */
  roled: Set<Element>;
}

const hidden = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function find(root: Document | ShadowRoot, selector: string): Element[] {
  try {
    return [...dom().findAll(root, selector)];
  } catch {
    // A selector that this engine does not know finds nothing.
    return [];
  }
}

/** The marks of one tree; an open shadow root has its own. */
export function markPage(root: Document | ShadowRoot, marks: Marks = noMarks()): Marks {
  const add = (set: Set<Element>, selector: string, isMeant?: (element: Element) => boolean) => {
    for (const element of find(root, selector)) if (isMeant?.(element) ?? true) set.add(element);
  };
  add(
    marks.unread,
    '[data-helpahead-ignore], [contenteditable]:not([contenteditable="false" i]), [hidden], [aria-hidden="true"], dialog:not([open])',
  );
  const isStyledAway = (element: Element) => hidden.test(dom().attribute(element, 'style') ?? '');
  add(marks.unread, '[style*="none" i], [style*="hidden" i]', isStyledAway);
  add(
    marks.suspects,
    '[role="alert"], [aria-live="assertive"], [class*="error" i], [class*="invalid-feedback"], [class*="alert-danger"]',
  );
  add(marks.invalid, '[aria-invalid]:not([aria-invalid=""], [aria-invalid="false"])');
  add(marks.invalid, ':is(input, select, textarea):user-invalid');
  add(marks.roled, '[role]');
  return marks;
}

function noMarks(): Marks {
  return { unread: new Set(), suspects: new Set(), invalid: new Set(), roled: new Set() };
}
