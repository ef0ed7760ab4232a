import { dom } from './dom-access.js';
import type { Tree } from './page-elements.js';
import { isOneOf, neverRead, unread } from './unread.js';

const mostTexts = 5_000;
/** Chrome of the site says little of this page; headings and buttons are read by themselves. */
const notText = new Set(`header,nav,footer,aside,label,legend,h1,h2,h3,button,${neverRead}`.split(','));
const notTextByRole = `${unread},[role="button"],[role="navigation"],[role="banner"],[role="contentinfo"],[role="complementary"],[role="search"]`;

/** White space as one reads it. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textInside(element: Element, longest: number): string {
  const { firstChild, nextSibling, nodeType, localName, shadowRoot } = dom();
  const nodes: (Node | null | undefined)[] = [firstChild(element)];
  let text = '';
  for (let count = 0; count < 500 && nodes.length > 0 && text.length <= longest * 2; count += 1) {
    const node = nodes.pop();
    if (node == null) continue;
    nodes.push(nextSibling(node));
    if (nodeType(node) === 3) text += ` ${(node as Text).data.slice(0, longest * 4)}`;
    if (nodeType(node) !== 1 || isOneOf(node as Element)) continue;
    nodes.push(firstChild(node));
    const shadow = localName(node as Element).includes('-') ? shadowRoot(node as Element) : null;
    if (shadow != null) nodes.push(firstChild(shadow));
  }
  return text;
}

/** The readable text of one element: no field's value, nothing hidden, nothing ignored. */
export function textOf(element: Element, longest = 300): string {
  const { firstElement, textContent, shadowRoot } = dom();
  const isPlain = firstElement(element) === null && shadowRoot(element) == null;
  const text = isPlain ? (textContent(element) ?? '').slice(0, longest * 4) : textInside(element, longest);
  return tidy(text).slice(0, longest);
}

type IsLeftOut = (element: Element) => boolean;

/** Whether an element or one around it is left out; each is asked once. */
function underLeftOut(isLeftOut: IsLeftOut): (node: Node | null) => boolean {
  const { parent, nodeType } = dom();
  const known = new Map<Node, boolean>();
  return (start) => {
    const asked: Node[] = [];
    let answer: boolean | undefined;
    for (let node = start; answer === undefined; node = parent(node)) {
      if (node === null || nodeType(node) !== 1) {
        answer = false;
        break;
      }
      answer = known.get(node);
      if (answer === undefined) asked.push(node);
      if (answer === undefined && isLeftOut(node as Element)) answer = true;
    }
    for (const node of asked) known.set(node, answer);
    return answer;
  };
}

/** The beginning of what stands under `root`. */
function textUnder(document: Document, root: Node, longest: number, isOut: (node: Node | null) => boolean) {
  const { parent, createTreeWalker } = dom();
  const texts = createTreeWalker(document, root, 4);
  let text = '';
  for (let count = 0; count < mostTexts && text.length < longest; count += 1) {
    const node = texts.nextNode();
    if (node === null) break;
    const { data } = node as Text;
    if (/\S/.test(data) && !isOut(parent(node))) text += `${tidy(data.slice(0, longest * 4))} `;
  }
  return text.trim().slice(0, longest);
}

/** Where the text of a page is looked for. */
export interface TextPlaces {
  trees: readonly Tree[];
  /** What says that it is the main part. */
  mains: readonly Element[];
  /** These are told elsewhere. */
  except: readonly Element[];
}

/** The beginning of the main text of a page. */
export function readText(document: Document, { trees, mains, except }: TextPlaces): string {
  const { find, root, localName, hasAttributes } = dom();
  const longest = 2_000;
  const isOut = underLeftOut(
    (element) =>
      notText.has(localName(element)) ||
      except.includes(element) ||
      // Only a closed dialog is known by an attribute that it lacks.
      ((hasAttributes(element) || localName(element) === 'dialog') && isOneOf(element, notTextByRole)),
  );
  for (const main of mains) {
    const text = textUnder(document, main, longest, isOut);
    if (text !== '') return text;
  }
  let text = '';
  for (const tree of trees) {
    const start = tree === document ? (find(document, 'body') ?? root(document)) : tree;
    if (start === null || text.length >= longest) break;
    text = `${text} ${textUnder(document, start, longest - text.length, isOut)}`.trim();
  }
  return text;
}
