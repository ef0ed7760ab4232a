import { dom } from './dom-access.js';
import { type Marks, markPage } from './page-marks.js';

/** `quiet`: chrome of the site, its texts say little of this page. `main`: what the page is about. */
export type Zone = 'plain' | 'quiet' | 'main';

/** How an element's subtree is taken: not at all, or in this zone. */
export type Turn = 'skip' | Zone;

export interface Visitor {
  element(element: Element, name: string, zone: Zone): Turn;
  text(text: string, zone: Zone): void;
}

export interface Walk {
  marks: Marks;
  mostNodes: number;
}

const neverRead = new Set(
  'script style noscript template iframe object embed canvas svg video audio datalist help-ahead'.split(' '),
);
/** Met, because they may be marked as wrong; not entered, because what is inside may be a value. */
const neverEntered = new Set(['select', 'textarea']);

/** Visits the tree in document order, open shadow roots included; stops after `mostNodes`. Never lays out. */
export function walkPage(root: Node, visitor: Visitor, { marks, mostNodes }: Walk): void {
  const { firstChild, nextSibling, nodeType, localName, shadowRoot } = dom();
  // Two stacks instead of one of pairs: the walk is the hot part of reading a page.
  const nodes: Node[] = [root];
  const zones: Zone[] = ['plain'];
  const push = (node: Node | null, zone: Zone) => {
    if (node === null) return;
    nodes.push(node);
    zones.push(zone);
  };
  for (let count = 0; count < mostNodes; count += 1) {
    const node = nodes.pop();
    const zone = zones.pop();
    if (node === undefined || zone === undefined) return;
    if (node !== root) push(nextSibling(node), zone);
    const type = nodeType(node);
    if (type === 3) visitor.text((node as Text).data, zone);
    if (type !== 1) continue;
    const element = node as Element;
    const name = localName(element);
    if (neverRead.has(name) || marks.unread.has(element)) continue;
    const turn = visitor.element(element, name, zone);
    if (turn === 'skip' || neverEntered.has(name)) continue;
    push(firstChild(element), turn);
    const shadow = name.includes('-') ? shadowRoot(element) : null;
    if (shadow === null) continue;
    markPage(shadow, marks);
    push(firstChild(shadow), turn);
  }
}

/** White space as one reads it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The readable text of one element: no field's value, nothing hidden, nothing ignored. */
export function textOf(element: Element, marks: Marks, longest = 300): string {
  let text = '';
  const visitor: Visitor = {
    element: (_element, _name, zone) => (text.length < longest ? zone : 'skip'),
    text(part) {
      if (text.length < longest) text += ` ${part}`;
    },
  };
  walkPage(element, visitor, { marks, mostNodes: 500 });
  return tidy(text).slice(0, longest);
}
