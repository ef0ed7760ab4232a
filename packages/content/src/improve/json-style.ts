import { type Node, parseTree } from 'jsonc-parser';

/** How a file writes JSON, as far as one more value has to look like the others. */
export interface JsonStyle {
  /** Between lines. */
  eol: string;
  /** One level of indentation. */
  unit: string;
  /** Between a name and its value. */
  colon: string;
  /** Behind a comma, and inside braces, of what stands on one line. */
  gap: string;
  /** Whether lists of texts stand on one line. */
  inlineLists: boolean;
  /** Whether the file has lines at all. */
  hasLines: boolean;
}

/** Reads it off the first of each that the file has. */
export function styleOf(text: string, root: Node): JsonStyle {
  const [field, list] = firstExamples(root);
  const [name, value] = field?.children ?? [];
  const colon = name && value ? text.slice(name.offset + name.length, value.offset) : ': ';
  const hasLines = /[\n\r]/.test(text.trim());
  const isTight = !hasLines && colon === ':';
  return {
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    unit: unitOf(text, root),
    colon: /^[ \t]*:[ \t]*$/.test(colon) ? colon : ': ',
    gap: isTight ? '' : ' ',
    inlineLists: list ? !/[\n\r]/.test(text.slice(list.offset, list.offset + list.length)) : !hasLines,
    hasLines,
  };
}

/** The first field with a value, and the first list of texts. */
function firstExamples(root: Node): [field: Node | undefined, list: Node | undefined] {
  let [field, list]: (Node | undefined)[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node && !(field && list); node = waiting.pop()) {
    const { type, children = [] } = node;
    if (type === 'property' && children.length === 2) field ??= node;
    if (type === 'array' && children.length > 0 && children.every((child) => child.type === 'string'))
      list ??= node;
    waiting.push(...children.toReversed());
  }
  return [field, list];
}

function unitOf(text: string, root: Node): string {
  const first = root.children?.[0];
  const before = first ? text.slice(root.offset + 1, first.offset) : '';
  return /[\n\r]([ \t]+)$/.exec(before)?.[1] ?? '  ';
}

/** @param indent of the line it begins on @param isSpread whether lists and blocks run over several lines */
export function printJson(value: unknown, style: JsonStyle, indent: string, isSpread: boolean): string {
  const inner = indent + style.unit;
  const print = (part: unknown) => printJson(part, style, isSpread ? inner : indent, isSpread);
  if (Array.isArray(value)) {
    const isInline = !isSpread || (style.inlineLists && value.every((part) => typeof part !== 'object'));
    return wrap('[]', value.map(print), style, isInline ? undefined : indent);
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([name, part]) => JSON.stringify(name) + style.colon + print(part),
    );
    return wrap('{}', fields, style, isSpread ? indent : undefined);
  }
  return JSON.stringify(value);
}

/** @param indent on lines of their own; undefined on one line */
function wrap(braces: '[]' | '{}', parts: readonly string[], style: JsonStyle, indent?: string): string {
  const [open = '', close = ''] = braces;
  if (parts.length === 0) return braces;
  if (indent === undefined) {
    const pad = open === '{' ? style.gap : '';
    return open + pad + parts.join(`,${style.gap}`) + pad + close;
  }
  const line = style.eol + indent;
  return `${open}${parts.map((part) => line + style.unit + part).join(',')}${line}${close}`;
}

/** @throws TypeError when the text is no JSON */
export function treeOf(text: string): Node {
  const root = parseTree(text, [], { allowTrailingComma: true });
  if (!root) throw new TypeError('helpahead: there is no JSON to add to');
  return root;
}
