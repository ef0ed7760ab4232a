/** What an element is made of: text, or other elements; nothing is left out. */
export type Part = Node | string | false | undefined | readonly Part[];

function nodesOf(part: Part): (Node | string)[] {
  if (part === undefined || part === false) return [];
  return Array.isArray(part) ? part.flatMap(nodesOf) : [part as Node | string];
}

/** An element from its name and class (`p.note`), its attributes and its parts. Texts stay texts. */
export function make(
  name: string,
  attributes: Record<string, string | undefined> = {},
  ...parts: Part[]
): HTMLElement {
  const [tag = '', ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(attribute, value);
  }
  element.append(...parts.flatMap(nodesOf));
  return element;
}
