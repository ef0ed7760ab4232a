import { matchesPath } from '../anticipation/path-pattern.js';
import { isRecord } from './problem.js';

/** One test that has to come out as said. */
export interface Literal {
  kind: string;
  value: unknown;
  path: string;
  /** It has to fail. */
  isNegated: boolean;
}

/** Each is compared with each. */
const mostCompared = 100;

/** The first of the tests that cannot come out as said together with one before it. */
export function conflictOf(literals: readonly Literal[]): { path: string; reason: string } | undefined {
  const compared = literals.slice(0, mostCompared);
  for (const [index, later] of compared.entries()) {
    for (const earlier of compared.slice(0, index)) {
      const reason = reasonOf(earlier, later);
      if (reason !== undefined) return { path: later.path, reason };
    }
  }
  return undefined;
}

function reasonOf(one: Literal, other: Literal): string | undefined {
  if (one.kind !== other.kind) return undefined;
  const [first, second] = [wordsFor(one.value), wordsFor(other.value)];
  if (one.isNegated === other.isNegated) {
    if (!areApart(one, other)) return undefined;
    return one.kind === 'page'
      ? `No page is both ${first} and ${second}.`
      : `“${one.kind}” cannot be both ${first} and ${second}.`;
  }
  const [asked, refused] = one.isNegated ? [other, one] : [one, other];
  if (!implies(asked, refused)) return undefined;
  return `“${one.kind}” of ${wordsFor(asked.value)} is asked for and ruled out at once.`;
}

function wordsFor(value: unknown): string {
  return JSON.stringify(value).slice(0, 80);
}

/** Of two that both have to hold: they never do together. */
function areApart(one: Literal, other: Literal): boolean {
  if (one.isNegated) return false;
  if (one.kind === 'page') return arePagesApart(one.value, other.value);
  if (one.kind !== 'context' || !isRecord(one.value) || !isRecord(other.value)) return false;
  const said = other.value;
  return Object.entries(one.value).some(([name, value]) => Object.hasOwn(said, name) && said[name] !== value);
}

const wild = /\*|:[a-z_]\w*/i;

function arePagesApart(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  if (!wild.test(one)) return !matchesPath(other, one);
  if (!wild.test(other)) return !matchesPath(one, other);
  // Both begin with something certain: where these differ, no page can begin with both.
  const [head = '', otherHead = ''] = [one, other].map((pattern) => pattern.split(wild)[0]);
  return !head.startsWith(otherHead) && !otherHead.startsWith(head);
}

/** Whether what is asked for brings along what is ruled out. */
function implies({ kind, value }: Literal, { value: refused }: Literal): boolean {
  if (typeof value === 'number' && typeof refused === 'number') return value >= refused;
  if (kind === 'error' && refused === true) return true;
  if (kind === 'page' && typeof value === 'string' && typeof refused === 'string') {
    return value === refused || (!wild.test(value) && matchesPath(refused, value));
  }
  if (isRecord(value) && isRecord(refused)) {
    return Object.entries(refused).every(([name, one]) => Object.hasOwn(value, name) && value[name] === one);
  }
  return value === refused;
}
