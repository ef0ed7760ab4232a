import type { Node } from 'jsonc-parser';
import { type Addition, stepsOf } from './addition.js';
import { type JsonStyle, printJson, styleOf, treeOf } from './json-style.js';

/** A text that comes in at an offset. */
interface Insertion {
  at: number;
  text: string;
}

/**
 * Adds to lists of a JSON text, also one with comments, and keeps everything else byte for byte: byte order mark, line
 * ends, indentation, comments, an end without a line end.
 *
 * @throws TypeError when a pointer leads to no list, or nowhere
 */
export function addToJson(text: string, additions: readonly Addition[]): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  let json = text.slice(mark.length);
  for (const addition of additions) {
    const insertions = insertionsOf(json, addition).sort((a, b) => b.at - a.at);
    for (const { at, text: more } of insertions) json = json.slice(0, at) + more + json.slice(at);
  }
  return mark + json;
}

function insertionsOf(json: string, { list, value, behind = [] }: Addition): Insertion[] {
  const root = treeOf(json);
  const style = styleOf(json, root);
  const steps = stepsOf(list);
  const found = nodeAt(root, steps);
  if (found) {
    if (found.type !== 'array') throw new TypeError(`helpahead: ${list} is no list`);
    const last = found.children?.at(-1);
    const write = (indent: string) => printJson(value, style, indent, isSpread(json, last, style));
    return last ? insertBehind(json, last, found, write, style) : insertFirst(json, found, write, style);
  }
  const block = nodeAt(root, steps.slice(0, -1));
  if (block?.type !== 'object') throw new TypeError(`helpahead: ${list} has no block around it`);
  const name = JSON.stringify(steps.at(-1) ?? '') + style.colon;
  const spread = style.hasLines && /[\n\r]/.test(json.slice(block.offset, block.offset + block.length));
  const write = (indent: string) => name + printJson([value], style, indent, spread);
  const anchor = anchorIn(block, behind);
  return anchor ? insertBehind(json, anchor, block, write, style) : insertFirst(json, block, write, style);
}

/** Of fields that stand twice the last one counts, as for every reader of JSON. */
function nodeAt(root: Node, steps: readonly string[]): Node | undefined {
  return steps.reduce<Node | undefined>((node, step) => {
    if (node?.type === 'array') return node.children?.[Number(step)];
    if (node?.type !== 'object') return undefined;
    return node.children?.findLast(({ children }) => children?.[0]?.value === step)?.children?.[1];
  }, root);
}

function anchorIn({ children = [] }: Node, names: readonly string[]): Node | undefined {
  const named = names.map((name) => children.findLast((field) => field.children?.[0]?.value === name));
  return named.find((field) => field !== undefined) ?? children.at(-1);
}

/** As its neighbour does; without one, as the file does. */
function isSpread(json: string, neighbour: Node | undefined, { hasLines }: JsonStyle): boolean {
  if (!neighbour?.children) return hasLines;
  return /[\n\r]/.test(json.slice(neighbour.offset, neighbour.offset + neighbour.length));
}

type Write = (indent: string) => string;

function insertFirst(json: string, { offset, length }: Node, write: Write, style: JsonStyle): Insertion[] {
  const inside = json.slice(offset + 1, offset + length - 1);
  const indent = indentAt(json, offset);
  // What stands inside is blank or a comment, and may stay behind it.
  if (!/[\n\r]/.test(inside)) return [{ at: offset + 1, text: write(indent) }];
  const inner = indent + style.unit;
  return [{ at: offset + 1, text: style.eol + inner + write(inner) }];
}

function insertBehind(json: string, anchor: Node, around: Node, write: Write, style: JsonStyle): Insertion[] {
  const end = anchor.offset + anchor.length;
  const next = skipBlank(json, end);
  const hasComma = json[next] === ',';
  const { at, isBehindLineComment } = endOfLine(json, hasComma ? next + 1 : end);
  let lead = leadOf(json, anchor, around, style);
  if (isBehindLineComment && !/[\n\r]/.test(lead)) lead = style.eol + indentAt(json, around.offset);
  const item =
    lead + write(/[\n\r]/.test(lead) ? lead.replace(/^[\n\r]+/, '') : indentAt(json, anchor.offset));
  if (hasComma) return [{ at, text: `${item},` }];
  if (at === end) return [{ at, text: `,${item}` }];
  return [
    { at: end, text: ',' },
    { at, text: item },
  ];
}

/** What stands before an entry: its line end and indentation, or the gap on its line. */
function leadOf(
  json: string,
  { offset }: Node,
  { children = [], ...around }: Node,
  style: JsonStyle,
): string {
  const before = /(\r\n|\n|\r)?[ \t]*$/.exec(json.slice(around.offset + 1, offset))?.[0] ?? '';
  if (/[\n\r]/.test(before)) return before;
  // The first one's gap is that of the brace.
  return children[0]?.offset === offset ? style.gap : before;
}

function indentAt(json: string, offset: number): string {
  return /(?:^|[\n\r])([ \t]*)[^\n\r]*$/.exec(json.slice(0, offset))?.[1] ?? '';
}

const blank = /(?:[ \t\n\r]+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/y;
const restOfLine = /(?:[ \t]*\/\*(?:(?!\*\/)[^\n\r])*\*\/)*(?:[ \t]*(\/\/[^\n\r]*))?(?=[ \t]*(?:[\n\r]|$))/y;

function skipBlank(json: string, from: number): number {
  blank.lastIndex = from;
  blank.test(json);
  return blank.lastIndex;
}

/** Behind the comments that end the line, if nothing else does: they are about what stands before them. */
function endOfLine(json: string, from: number): { at: number; isBehindLineComment: boolean } {
  restOfLine.lastIndex = from;
  const found = restOfLine.exec(json);
  return found
    ? { at: from + found[0].length, isBehindLineComment: found[1] !== undefined }
    : { at: from, isBehindLineComment: false };
}
