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
  /** The fields of each block that was asked for. */
  readonly #fields = new Map<Node, Map<string, Node>>();
  /** Of the text that was asked for last: one with a hundred dead links is measured once. */
  #units: { offset: number; starts: readonly number[] } = { offset: -1, starts: [] };

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
    if (this.#text[offset] !== '"') return { offset, length };
    if (this.#units.offset !== offset)
      this.#units = { offset, starts: unitStarts(this.#text, offset, length) };
    const { starts } = this.#units;
    const from = starts[start] ?? offset;
    return { offset: from, length: (starts[end] ?? offset + length - 1) - from };
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
      const property = value?.type === 'object' ? this.#fieldsOf(value).get(step) : undefined;
      const next = value?.type === 'array' ? value.children?.[Number(step)] : property?.children?.[1];
      if (!next) break;
      [name, value] = [property?.children?.[0], next];
    }
    return { ...(name && { name }), ...(value && { value }) };
  }

  /** By name. Of a field that stands twice the last one counts, as for every reader of JSON. */
  #fieldsOf(block: Node): Map<string, Node> {
    const known = this.#fields.get(block);
    if (known) return known;
    const fields = new Map(
      (block.children ?? []).map((field) => [String(field.children?.[0]?.value), field]),
    );
    this.#fields.set(block, fields);
    return fields;
  }
}

function stepName(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
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

/** Where each unit of a text stands in its JSON source, escapes counted as what they stand for; last the closing quote. */
function unitStarts(source: string, offset: number, length: number): number[] {
  const starts: number[] = [];
  const end = offset + length - 1;
  for (let at = offset + 1; at < end; ) {
    starts.push(at);
    at += source[at] !== '\\' ? 1 : source[at + 1] === 'u' ? 6 : 2;
  }
  starts.push(end);
  return starts;
}
