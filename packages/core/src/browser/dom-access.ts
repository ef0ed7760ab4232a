// Forms and documents let names in the page replace their own properties: `<input name="getAttribute">` turns
// `form.getAttribute` into an element, `<img name="title">` does it to `document.title`. So everything is asked of
// the prototypes, which a page's content cannot reach. Where those are not the browser's own (a parsed file on a
// server), the object itself is asked. Made at the first use: an import touches nothing.

function prototypeOf(owner: 'Node' | 'Element' | 'Document'): object {
  return (globalThis as { [name in typeof owner]?: { prototype: object } })[owner]?.prototype ?? {};
}

function reader<Owner extends object, Name extends keyof Owner>(
  owner: Parameters<typeof prototypeOf>[0],
  name: Name,
): (from: Owner) => Owner[Name] {
  const read = Object.getOwnPropertyDescriptor(prototypeOf(owner), name)?.get;
  return read === undefined ? (from) => from[name] : (from) => read.call(from);
}

type Method = (...args: never[]) => unknown;

function method<Owner extends object, Name extends keyof Owner>(
  owner: Parameters<typeof prototypeOf>[0],
  name: Name,
) {
  const own = (prototypeOf(owner) as Partial<Owner>)[name] as Method | undefined;
  return (from: Owner, ...args: Owner[Name] extends (...args: infer Args) => unknown ? Args : never) =>
    (own ?? (from[name] as Method)).apply(from, args as unknown as never[]) as Owner[Name] extends Method
      ? ReturnType<Owner[Name]>
      : never;
}

function createAccess() {
  const view = reader<Document, 'defaultView'>('Document', 'defaultView');
  const owner = reader<Node, 'ownerDocument'>('Node', 'ownerDocument');
  const checkVisibility = method<Element, 'checkVisibility'>('Element', 'checkVisibility');
  const nodeType = reader<Node, 'nodeType'>('Node', 'nodeType');
  const findAll = method<Document, 'querySelectorAll'>('Document', 'querySelectorAll');
  const byId = method<Document, 'getElementById'>('Document', 'getElementById');
  return {
    view,
    parent: reader<Node, 'parentNode'>('Node', 'parentNode'),
    baseURI: reader<Node, 'baseURI'>('Node', 'baseURI'),
    textContent: reader<Node, 'textContent'>('Node', 'textContent'),
    contains: method<Node, 'contains'>('Node', 'contains'),
    firstElement: reader<Element, 'firstElementChild'>('Element', 'firstElementChild'),
    nextElement: reader<Element, 'nextElementSibling'>('Element', 'nextElementSibling'),
    hasAttributes: method<Element, 'hasAttributes'>('Element', 'hasAttributes'),
    closest: method<Element, 'closest'>('Element', 'closest'),
    matches: method<Element, 'matches'>('Element', 'matches'),
    findFirstIn: method<Element, 'querySelector'>('Element', 'querySelector'),
    allElements: method<Document, 'getElementsByTagName'>('Document', 'getElementsByTagName'),
    createTreeWalker: method<Document, 'createTreeWalker'>('Document', 'createTreeWalker'),
    evaluate: method<Document, 'evaluate'>('Document', 'evaluate'),
    firstChild: reader<Node, 'firstChild'>('Node', 'firstChild'),
    nextSibling: reader<Node, 'nextSibling'>('Node', 'nextSibling'),
    nodeType,
    localName: reader<Element, 'localName'>('Element', 'localName'),
    shadowRoot: reader<Element, 'shadowRoot'>('Element', 'shadowRoot'),
    fullscreenElement: reader<Document, 'fullscreenElement'>('Document', 'fullscreenElement'),
    title: reader<Document, 'title'>('Document', 'title'),
    root: reader<Document, 'documentElement'>('Document', 'documentElement'),
    attribute: method<Element, 'getAttribute'>('Element', 'getAttribute'),
    findIn: method<Element, 'querySelectorAll'>('Element', 'querySelectorAll'),
    find: method<Document, 'querySelector'>('Document', 'querySelector'),
    findAll(root: Document | ShadowRoot, selector: string): NodeListOf<Element> {
      return nodeType(root) === 9 ? findAll(root as Document, selector) : root.querySelectorAll(selector);
    },
    byId(root: Document | ShadowRoot, id: string): Element | null {
      return nodeType(root) === 9 ? byId(root as Document, id) : root.getElementById(id);
    },
    /**
     * Brings styles up to date but lays nothing out; asked of the few elements that look like errors. A document that
     * no window shows has no styles to ask: there everything counts as shown.
     */
    isRendered(element: Element): boolean {
      const document = owner(element);
      if (document === null || !view(document) || !('checkVisibility' in element)) return true;
      return checkVisibility(element, { visibilityProperty: true, opacityProperty: true });
    },
  };
}

let access: ReturnType<typeof createAccess> | undefined;

/** Reads of the page that nothing in the page can redirect. */
export function dom(): ReturnType<typeof createAccess> {
  access ??= createAccess();
  return access;
}
