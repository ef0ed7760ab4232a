import { dom } from './dom-access.js';

/** How an element's subtree is taken: `skip` not at all, else with the zone its children are in. */
export type Turn = 'skip' | Zone;

/** `quiet`: chrome of the site, its texts say little of this page. `main`: what the page is about. */
export type Zone = 'plain' | 'quiet' | 'main';

export interface Visitor {
  element(element: Element, name: string, zone: Zone): Turn;
  text(text: string, zone: Zone): void;
}

const neverRead = new Set(
  'script style noscript template iframe object embed canvas svg video audio datalist help-ahead'.split(' '),
);
/** Met, because they may be marked as wrong; not entered, because what is inside may be a value. */
const neverEntered = new Set(['select', 'textarea']);

function isHidden(element: Element): boolean {
  const { attribute } = dom();
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function isPrivate(element: Element): boolean {
  const { attribute } = dom();
  if (attribute(element, 'data-helpahead-ignore') !== null) return true;
  const editable = attribute(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** Whether nothing under this element may be read, or nothing of it is there to be seen. */
export function isUnread(element: Element, name: string): boolean {
  if (neverRead.has(name) || isPrivate(element) || isHidden(element)) return true;
  return name === 'dialog' && dom().attribute(element, 'open') === null;
}

/** Visits the tree in document order, open shadow roots included; stops after `mostNodes`. Never lays out. */
export function walkPage(root: Node, visitor: Visitor, mostNodes: number): void {
  const { firstChild, nextSibling, nodeType, localName, shadowRoot } = dom();
  const waiting: { node: Node; zone: Zone }[] = [{ node: root, zone: 'plain' }];
  const push = (node: Node | null, zone: Zone) => {
    if (node !== null) waiting.push({ node, zone });
  };
  for (let count = 0; count < mostNodes; count += 1) {
    const next = waiting.pop();
    if (next === undefined) return;
    const { node, zone } = next;
    if (node !== root) push(nextSibling(node), zone);
    const type = nodeType(node);
    if (type === 3) visitor.text((node as Text).data, zone);
    if (type !== 1) continue;
    const element = node as Element;
    const name = localName(element).toLowerCase();
    const turn = isUnread(element, name) ? 'skip' : visitor.element(element, name, zone);
    if (turn === 'skip' || neverEntered.has(name)) continue;
    push(firstChild(element), turn);
    const shadow = name.includes('-') ? shadowRoot(element) : null;
    if (shadow !== null) push(firstChild(shadow), turn);
  }
}

/** White space as one reads it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The readable text of one element: no field's value, nothing hidden, nothing ignored. */
export function textOf(element: Element, longest = 300): string {
  let text = '';
  walkPage(
    element,
    {
      element: (_element, _name, zone) => (text.length < longest ? zone : 'skip'),
      text: (part) => {
        if (text.length < longest) text += ` ${part}`;
      },
    },
    500,
  );
  return tidy(text).slice(0, longest);
}
