// Forms and documents let names in the page replace their own properties: `<input name="getAttribute">` turns
// `form.getAttribute` into an element, `<img name="title">` does it to `document.title`. So everything is asked of
// the prototypes, which a page's content cannot reach. Made at the first use: an import touches nothing.

interface Access {
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  nodeType(node: Node): number;
  localName(element: Element): string;
  attribute(element: Element, name: string): string | null;
  matches(element: Element, selector: string): boolean;
  shadowRoot(element: Element): ShadowRoot | null;
  isRendered(element: Element): boolean;
  title(document: Document): string;
  root(document: Document): Element | null;
  find(document: Document, selector: string): Element | null;
  findAll(document: Document, selector: string): Element[];
  byId(document: Document, id: string): Element | null;
  isPageHidden(document: Document): boolean;
}

function getter<Owner, Value>(prototype: Owner, name: keyof Owner): (owner: Owner) => Value {
  const read = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (owner) => read?.call(owner) as Value;
}

function createAccess(): Access {
  const { getAttribute, matches, checkVisibility } = Element.prototype;
  const { querySelector, querySelectorAll, getElementById } = Document.prototype;
  const visibility = getter(Document.prototype, 'visibilityState');
  return {
    firstChild: getter(Node.prototype, 'firstChild'),
    nextSibling: getter(Node.prototype, 'nextSibling'),
    nodeType: getter(Node.prototype, 'nodeType'),
    localName: getter(Element.prototype, 'localName'),
    attribute: (element, name) => getAttribute.call(element, name),
    matches: (element, selector) => matches.call(element, selector),
    shadowRoot: getter(Element.prototype, 'shadowRoot'),
    // Brings styles up to date but lays nothing out; asked of the few elements that look like errors.
    isRendered: (element) => checkVisibility?.call(element, { visibilityProperty: true }) ?? true,
    title: getter(Document.prototype, 'title'),
    root: getter(Document.prototype, 'documentElement'),
    find: (document, selector) => querySelector.call(document, selector),
    findAll: (document, selector) => [...querySelectorAll.call(document, selector)],
    byId: (document, id) => getElementById.call(document, id),
    isPageHidden: (document) => visibility(document) === 'hidden',
  };
}

let access: Access | undefined;

/** Reads of the page that nothing in the page can redirect. */
export function dom(): Access {
  access ??= createAccess();
  return access;
}
