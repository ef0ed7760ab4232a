import { dom } from './dom-access.js';
import { isUnder } from './unread.js';

/** A document, or the tree inside a component. */
export type Tree = Document | ShadowRoot;

/** What of a long page is read. */
const mostElements = 20_000;
const mostTrees = 500;

/**
 * All that tells something of a page. One query by the engine costs a tenth of asking each element, above all on the
 * first reading, when asking would make a script object of each. The halves of words find `error` and `fieldError`.
 */
const telling =
  'h1,h2,h3,label,legend,button,input,select,textarea,output,nav,main,[role],[aria-live],' +
  '[class*="rror"],[class*="nvalid"],[class*="anger"],[class*="oast"],[class*="nackbar"],[class*="otif"],[class*="lash"],[class*="readcrumb"]';

/** Components, by their names. */
const maybeHosts = '//*[contains(name(),"-")]';

/** Of a page too long for a query: its beginning, element by element. */
function beginningOf(document: Document, isWanted: (element: Element) => boolean): Element[] {
  const all = dom().allElements(document, '*');
  const found: Element[] = [];
  for (let index = 0; index < mostElements; index += 1) {
    const element = all[index];
    if (element !== undefined && isWanted(element)) found.push(element);
  }
  return found;
}

function isLong(document: Document): boolean {
  return dom().allElements(document, '*').length > mostElements;
}

function isDocument(tree: Tree): tree is Document {
  return dom().nodeType(tree) === 9;
}

/** What tells something of the page, in the order of the document. */
export function findTelling(tree: Tree): ArrayLike<Element> {
  const { findAll, matches } = dom();
  if (isDocument(tree) && isLong(tree)) return beginningOf(tree, (element) => matches(element, telling));
  return findAll(tree, telling);
}

function topOf(document: Document): Element[] {
  const { find, firstElement, nextElement } = dom();
  const top: Element[] = [];
  const body = find(document, 'body');
  let element = body && firstElement(body);
  while (element && top.length < 200) {
    top.push(element);
    element = nextElement(element);
  }
  return top;
}

function hostsIn(tree: Tree): Element[] {
  const { shadowRoot, findAll, evaluate } = dom();
  const isHost = (element: Element) => shadowRoot(element) != null;
  if (!isDocument(tree)) return [...findAll(tree, '*')].slice(0, mostElements).filter(isHost);
  if (isLong(tree)) return beginningOf(tree, isHost);
  // A document parsed on a server has no XPath, and no shadow roots.
  if (typeof XPathResult === 'undefined' || !('evaluate' in tree)) return [];
  const result = evaluate(tree, maybeHosts, tree, null, 6, null);
  // Other elements may be hosts too; a page that has one has it at its top.
  const found = topOf(tree).filter(isHost);
  for (let index = 0; index < Math.min(result.snapshotLength, mostElements); index += 1) {
    const element = result.snapshotItem(index) as Element;
    if (isHost(element) && !found.includes(element)) found.push(element);
  }
  return found;
}

/** The document and every open shadow root in it that may be read. */
export function treesOf(document: Document): Tree[] {
  const trees: Tree[] = [document];
  for (const tree of trees) {
    if (trees.length > mostTrees) break;
    for (const host of hostsIn(tree)) {
      const root = dom().shadowRoot(host);
      if (root !== null && !isUnder(host)) trees.push(root);
    }
  }
  return trees;
}
