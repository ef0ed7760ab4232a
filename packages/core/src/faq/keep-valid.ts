import * as v from 'valibot';
import { didYouMean } from './did-you-mean.js';
import { conditionSchema, date, duration, url } from './faq-schema.js';
import { isRecord, pointer, type Report } from './problem.js';

/** What we look at in a schema: structure is walked here, so that one bad part does not cost the rest. */
export interface Shape extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly value?: Shape;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly unknown[];
}

export interface KeepOptions {
  report: Report;
  /** Other programs' files have fields of their own: there only a likely slip of the pen is worth a word. */
  foreign: boolean;
}

/** Conditions nest freely; nobody needs more than this, and the checker recurses. */
const deepestCondition = 32;
/** More unknown fields than this in one place are not slips of the pen. */
const mostUnknown = 20;

/** The part of `value` that fits `shape`; `undefined` when nothing does. What is left out is reported. */
export function keepValid(shape: Shape, value: unknown, path: string, options: KeepOptions): unknown {
  if (shape.wrapped) return keepValid(shape.wrapped, value, path, options);
  if (shape.item) return keepArray(shape.item, value, path, options);
  const isBlock = shape.entries ?? shape.value;
  if (isBlock && isRecord(value)) {
    return shape.entries
      ? keepObject(shape.entries, value, path, options)
      : keepRecord(isBlock as Shape, value, path, options);
  }
  if (!isBlock && fits(shape, value)) return value;
  reportMisfit(shape, value, path, options);
  return shape.type === 'string' && !shape.pipe && typeof value === 'number' ? String(value) : undefined;
}

function fits(shape: Shape, value: unknown): boolean {
  return (shape !== conditionSchema || !isDeeper(value, deepestCondition)) && v.is(shape, value);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

/** The fields of a block that are there and fit, and the names of the required ones that are not. */
export function keepFields(
  entries: Readonly<Record<string, Shape>>,
  value: Record<string, unknown>,
  path: string,
  options: KeepOptions & { alsoKnown?: readonly string[] },
): { kept: Record<string, unknown>; missing: string[] } {
  const kept: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const [name, shape] of Object.entries(entries)) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    const part = isAbsent(given) ? undefined : keepValid(shape, given, pointer(path, name), options);
    if (part !== undefined) kept[name] = part;
    else if (!shape.wrapped) missing.push(name);
  }
  reportUnknown([...Object.keys(entries), ...(options.alsoKnown ?? [])], value, path, options);
  return { kept, missing };
}

function keepObject(
  entries: Readonly<Record<string, Shape>>,
  value: Record<string, unknown>,
  path: string,
  options: KeepOptions,
): unknown {
  const { kept, missing } = keepFields(entries, value, path, options);
  for (const name of missing) {
    // One that is there but wrong has been reported where it stands.
    if (!isAbsent(value[name])) continue;
    options.report(path, 'missing-field', `${nameOf(path)} needs “${name}”. Add it, or remove the block.`);
  }
  return missing.length > 0 ? undefined : kept;
}

/** Exporters write `null` for what is not there. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function keepArray(item: Shape, value: unknown, path: string, options: KeepOptions): unknown[] | undefined {
  if (Array.isArray(value)) {
    return value
      .map((part, index) => keepValid(item, part, pointer(path, index), options))
      .filter((part) => part !== undefined);
  }
  options.report(path, 'wrong-type', misfit(nameOf(path), 'a list in [ ]', value));
  return item.type === 'string' && typeof value === 'string' ? [value] : undefined;
}

function keepRecord(
  shape: Shape,
  value: Record<string, unknown>,
  path: string,
  options: KeepOptions,
): unknown {
  const kept = Object.entries(value)
    .filter(([name, part]) => name !== '__proto__' && !isAbsent(part))
    .map(([name, part]) => [name, keepValid(shape, part, pointer(path, name), options)] as const)
    .filter(([, part]) => part !== undefined);
  return Object.fromEntries(kept);
}

function reportUnknown(
  known: readonly string[],
  value: Record<string, unknown>,
  path: string,
  { report, foreign }: KeepOptions,
): void {
  const unknown = Object.keys(value).filter((name) => !known.includes(name) && !name.startsWith('$'));
  for (const name of unknown.slice(0, mostUnknown)) {
    const meant = didYouMean(name, known, foreign ? 1 : 2);
    if (foreign && !meant) continue;
    const advice = meant ? `Did you mean “${meant}”?` : 'Remove it, or keep it under “meta”.';
    report(pointer(path, name), 'unknown-field', `We know no field “${name}” here. ${advice}`);
  }
}

function reportMisfit(shape: Shape, value: unknown, path: string, { report }: KeepOptions): void {
  const [code, expected] = expectation(shape);
  report(path, code, misfit(nameOf(path), expected, value));
}

function expectation(shape: Shape): [code: string, words: string] {
  if (shape === url) return ['unsafe-link', 'a link that begins with https:, http:, mailto:, tel: or /'];
  if (shape === date) return ['wrong-value', 'a date such as "2027-01-31"'];
  if (shape === duration) return ['wrong-value', 'a length of time such as "P3D" (three days)'];
  if (shape === conditionSchema) return ['wrong-value', 'a condition such as { "seconds": 10 }'];
  if (shape.type === 'picklist') return ['wrong-value', `one of "${shape.options?.join('", "')}"`];
  const words: Record<string, string> = {
    string: 'a text in "quotes"',
    number: 'a number',
    boolean: 'true or false, without quotes',
    literal: '1',
  };
  return ['wrong-type', words[shape.type] ?? 'a block in { }'];
}

function misfit(name: string, expected: string, value: unknown): string {
  return `${name} should be ${expected}; here is ${given(value)}.`;
}

function given(value: unknown): string {
  if (typeof value === 'string') return `the text "${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  return isRecord(value) ? 'a block' : String(value);
}

function nameOf(path: string): string {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  if (!/^\d+$/.test(name)) return name ? `“${name}”` : 'The file';
  return `Entry ${Number(name) + 1} of “${steps.pop()}”`;
}
