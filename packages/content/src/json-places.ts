import { type Node, parseTree } from 'jsonc-parser';

/** A part of the text: offset and length. */
export interface Part {
  offset: number;
  length: number;
}

/** A field that stands twice in one block. */
export interface DoubledField extends Part {
  name: string;
  first: Part;
}

/** Where the values of a JSON text stand. The text has to be valid, and not nested beyond reason. */
export class JsonPlaces {
  readonly #text: string;
  readonly #root: Node | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#root = parseTree(text);
  }

  /**
   * The value at a JSON Pointer, or the nearest thing around it that is there. Of a block or list only the bracket:
   * nobody wants forty lines underlined.
   */
  value(pointer: string): Part {
    const { value } = this.#find(pointer);
    return value
      ? { offset: value.offset, length: value.children ? 1 : value.length }
      : { offset: 0, length: 0 };
  }

  /** The name of the field at a JSON Pointer; the value itself where it has no name. */
  name(pointer: string): Part {
    const { name } = this.#find(pointer);
    return name ? { offset: name.offset, length: name.length } : this.value(pointer);
  }

  /** A part of the text at a JSON Pointer, in units of the text as it reads, escapes counted as what they stand for. */
  within(pointer: string, [start, end]: [number, number]): Part {
    const { offset, length } = this.value(pointer);
    const source = this.#text.slice(offset, offset + length);
    if (!source.startsWith('"')) return { offset, length };
    const from = sourceOffset(source, start);
    return { offset: offset + from, length: sourceOffset(source, end) - from };
  }

  doubledFields(): DoubledField[] {
    const doubled: DoubledField[] = [];
    const waiting = [this.#root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.type === 'object') doubled.push(...doubledIn(node));
      for (const child of node.children ?? []) waiting.push(child);
    }
    return doubled;
  }

  #find(pointer: string): { name?: Node; value?: Node } {
    let value = this.#root;
    let name: Node | undefined;
    for (const step of pointer.split('/').slice(1).map(stepName)) {
      const [nextName, nextValue] = childAt(value, step);
      if (!nextValue) break;
      [name, value] = [nextName, nextValue];
    }
    return { ...(name && { name }), ...(value && { value }) };
  }
}

function stepName(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Of a field that stands twice the last one counts, as for every reader of JSON. */
function childAt(node: Node | undefined, step: string): [name: Node | undefined, value: Node | undefined] {
  if (node?.type === 'array') return [undefined, node.children?.[Number(step)]];
  const property =
    node?.type === 'object'
      ? node.children?.findLast(({ children }) => children?.[0]?.value === step)
      : undefined;
  return [property?.children?.[0], property?.children?.[1]];
}

function doubledIn(node: Node): DoubledField[] {
  const seen = new Map<string, Node>();
  return (node.children ?? []).flatMap(({ children }) => {
    const name = children?.[0];
    const first = name && seen.get(String(name.value));
    if (!name) return [];
    if (first) return [{ name: String(name.value), offset: name.offset, length: name.length, first }];
    seen.set(String(name.value), name);
    return [];
  });
}

/** Where the unit of a text stands in its JSON source, quotes and escapes included. */
function sourceOffset(source: string, unit: number): number {
  let at = 1;
  for (let read = 0; read < unit && at < source.length - 1; read += 1) {
    at += source[at] !== '\\' ? 1 : source[at + 1] === 'u' ? 6 : 2;
  }
  return at;
}
