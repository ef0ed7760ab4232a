import { conflictOf, type Literal } from './condition-conflict.js';
import { deepest } from './keep-valid.js';
import { isRecord, pointer, type Report } from './problem.js';
import { isBrokenSelector } from './selector.js';

/** A condition of an FAQ as it was written, taken apart. */
interface Node {
  kind: string;
  value: unknown;
  path: string;
}

interface Walk {
  report: Report;
  /** Below an odd number of `not`. */
  isNegated: boolean;
  /** Blocks within blocks of one kind are one: each place is told of once. */
  told: Set<string>;
}

type Fate = 'always' | 'never';

/** Reports what never holds, and what always does, wherever it stands in a condition. */
export function checkCondition(condition: unknown, path: string, report: Report): void {
  walk(condition, path, { report, isNegated: false, told: new Set() });
}

/** What nobody can need help for: where somebody is, how long, how far down, how often. */
const withoutNeed = new Set(['page', 'seconds', 'scroll', 'visits']);

/**
 * Whether a condition can be as `wanted` while nothing has gone wrong. What the site says (`event`, `context`) and
 * what a page shows (`element`) may be a need: nobody here can tell.
 */
export function holdsWithoutNeed(condition: unknown, wanted = true, depth = 0): boolean {
  const node = nodeOf(condition, '');
  if (!node || depth > deepest) return false;
  const { kind, value } = node;
  const may = (part: unknown) => holdsWithoutNeed(part, wanted, depth + 1);
  if (kind === 'not') return holdsWithoutNeed(value, !wanted, depth + 1);
  if (!isGroup(node)) return withoutNeed.has(kind) || !wanted;
  return (kind === 'all') === wanted ? node.value.every(may) : node.value.some(may);
}

function walk(condition: unknown, path: string, all: Walk): void {
  const node = nodeOf(condition, path);
  if (!node || path.split('/').length >= deepest) return;
  const { kind, value } = node;
  const at = pointer(path, kind);
  if (kind === 'not') walk(value, at, { ...all, isNegated: !all.isNegated });
  else if (isGroup(node) && node.value.length > 0) walkGroup(node, at, all);
  else {
    const [fate, reason] = fateOf(node) ?? [];
    if (fate && reason) tell(at, fate, reason, all);
    reportNulls(node, at, all.report);
  }
}

/** Elsewhere `null` is nothing; here it costs the condition. */
function reportNulls({ kind, value }: Node, at: string, report: Report): void {
  if (kind !== 'context' || !isRecord(value)) return;
  for (const [name, one] of Object.entries(value)) {
    if (one === null)
      report(
        pointer(at, name),
        'wrong-type',
        `“${name}” should be a text, a number, true or false; not null.`,
      );
  }
}

function walkGroup(node: Group, at: string, all: Walk): void {
  // What contradicts itself is never so, and its opposite always is.
  const isAll = node.kind === 'all';
  const clash = conflictOf(literalsOf(node, !isAll));
  if (clash && isAll) tell(clash.path, 'never', clash.reason, all);
  if (clash && !isAll) tell(clash.path, 'always', 'One or the other is so at any time.', all);
  for (const [index, part] of node.value.entries()) walk(part, pointer(at, index), all);
}

function tell(path: string, fate: Fate, reason: string, { isNegated, told, report }: Walk): void {
  if (told.has(path)) return;
  told.add(path);
  const isNever = (fate === 'never') !== isNegated;
  const turned = isNegated ? ', with the “not” around it,' : '';
  const result = isNever ? 'never holds' : 'always holds';
  report(path, `condition-${isNever ? 'never' : 'always'}-holds`, `${reason} So this${turned} ${result}.`);
}

/** The one test of a condition; undefined where reading reports it. */
function nodeOf(condition: unknown, path: string): Node | undefined {
  const [only, ...more] = isRecord(condition) ? Object.entries(condition) : [];
  return only && more.length === 0 ? { kind: only[0], value: only[1], path } : undefined;
}

type Group = Node & { value: unknown[] };

function isGroup(node: Node): node is Group {
  return (node.kind === 'all' || node.kind === 'any') && Array.isArray(node.value);
}

/** What always or never holds by itself, and why. */
function fateOf({ kind, value }: Node): [Fate, string] | undefined {
  if (Array.isArray(value) && kind === 'all') return ['always', 'An empty “all” asks for nothing.'];
  if (Array.isArray(value) && kind === 'any') return ['never', 'An empty “any” allows nothing.'];
  if (typeof value === 'number') return fateOfNumber(kind, value);
  if (typeof value === 'string') return fateOfText(kind, value);
  const isEmpty = isRecord(value) && Object.keys(value).length === 0;
  return kind === 'context' && isEmpty ? ['always', 'An empty “context” asks for nothing.'] : undefined;
}

const counted = new Set(['repeatedFailure', 'idleField', 'seconds', 'scroll', 'visits']);

function fateOfNumber(kind: string, value: number): [Fate, string] | undefined {
  if (!counted.has(kind)) return undefined;
  if (kind === 'visits' && value <= 1) return ['always', 'Every visit is at least the first.'];
  if (kind === 'scroll' && value > 100) return ['never', 'No page is scrolled further than 100 percent.'];
  return value <= 0 ? ['always', `“${kind}” counts from 0, and is at least ${value} at once.`] : undefined;
}

function fateOfText(kind: string, value: string): [Fate, string] | undefined {
  if (kind === 'element' && isBrokenSelector(value)) {
    return [
      'never',
      `“${value.slice(0, 60)}” is no CSS selector: look for a bracket or quote that is not closed.`,
    ];
  }
  const isName = kind === 'error' || kind === 'event';
  return isName && value.trim() === '' ? ['never', `An empty “${kind}” names none.`] : undefined;
}

/** The tests that all have to come out as said for a group to be true, or, negated, for it to be false. */
function literalsOf(node: Node, isNegated: boolean): Literal[] {
  const { kind, value, path } = node;
  const at = pointer(path, kind);
  if (at.split('/').length >= deepest) return [];
  if (kind === 'not') {
    const inner = nodeOf(value, at);
    return inner ? literalsOf(inner, !isNegated) : [];
  }
  if (!isGroup(node)) return [{ kind, value, path: at, isNegated }];
  if ((kind === 'all') === isNegated) return [];
  return node.value.flatMap((part, index) => {
    const inner = nodeOf(part, pointer(at, index));
    return inner ? literalsOf(inner, isNegated) : [];
  });
}
