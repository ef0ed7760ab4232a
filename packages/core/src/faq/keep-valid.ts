import { safeUrl } from '../answer/safe-url.js';
import { isRecord, pointer, type Report } from './problem.js';
import type { Fields, Kind, Shape } from './shape.js';

type Block = Record<string, unknown>;

/** Conditions nest freely; nobody needs more than this, and we recurse. */
export const deepest = 40;

/** The part of `value` that fits `shape`; `undefined` when nothing does. What is left out is reported. */
function keepValid(shape: Shape<unknown>, value: unknown, path: string, report: Report): unknown {
  const { kind, item, fields } = shape;
  if (fields && isRecord(value) && path.split('/').length < deepest) {
    return kind === 'choice'
      ? keepChoice(fields(), value, path, report)
      : keepBlock(fields(), value, path, report);
  }
  if (kind === 'map' && item && isRecord(value)) return keepMap(item, value, path, report);
  if (kind === 'list' && item && Array.isArray(value)) return keepList(item, value, path, report);
  if (tests[kind]?.(value, shape)) return value;
  const [code, expected] = expectation(shape);
  report(path, code, `${nameOf(path)} should be ${expected}; not ${wordsFor(value)}.`);
  return mended(shape, value);
}

const tests: Partial<Record<Kind, (value: unknown, shape: Shape<unknown>) => boolean>> = {
  text: isText,
  number: Number.isFinite,
  flag: (value) => typeof value === 'boolean',
  true: (value) => value === true,
  textOrTrue: (value) => isText(value) || value === true,
  one: (value) => value === 1,
  name: (value, { names }) => isText(value) && names?.includes(value) === true,
  date: (value) => isText(value) && !Number.isNaN(Date.parse(value)) && /^\d{4}-\d\d-\d\d(?:T|$)/.test(value),
  duration: (value) => isText(value) && /^P(?=.*\d)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(value),
  url: (value) => isText(value) && safeUrl(value) !== undefined,
  scalar: (value) => /^(?:string|number|boolean)$/.test(typeof value),
  anything: () => true,
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** What was surely meant: a number in the place of a text, one text in the place of a list. */
function mended({ kind, item }: Shape<unknown>, value: unknown): unknown {
  if (kind === 'text' && typeof value === 'number') return String(value);
  return item?.kind === 'text' && kind === 'list' && isText(value) ? [value] : undefined;
}

/** The fields of a block that are there and fit, and the names of the required ones that are not. */
export function keepFields(
  fields: Fields,
  value: Block,
  path: string,
  report: Report,
): { kept: Block; missing: string[] } {
  const kept: Block = {};
  const missing: string[] = [];
  for (const [name, shape] of Object.entries(fields)) {
    const given = fieldOf(value, name);
    const part = isAbsent(given) ? undefined : keepValid(shape, given, pointer(path, name), report);
    if (part !== undefined) kept[name] = part;
    else if (!shape.optional) missing.push(name);
  }
  return { kept, missing };
}

/** A field of the value itself: what it inherits is not content. */
export function fieldOf(value: Block, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Exporters write `null` for what is not there. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function keepBlock(fields: Fields, value: Block, path: string, report: Report): Block | undefined {
  const { kept, missing } = keepFields(fields, value, path, report);
  for (const name of missing) {
    // One that is there but wrong has been reported where it stands.
    if (!isAbsent(fieldOf(value, name))) continue;
    report(path, 'missing-field', `${nameOf(path)} needs “${name}”. Add it, or remove the block.`);
  }
  return missing.length > 0 ? undefined : kept;
}

function keepChoice(fields: Fields, value: Block, path: string, report: Report): Block | undefined {
  const names = Object.keys(value).filter((name) => Object.hasOwn(fields, name));
  const [only] = names;
  if (only === undefined || names.length > 1) {
    const advice = 'Put several into { "all": […] } or { "any": […] }.';
    report(path, 'wrong-value', `${nameOf(path)} should hold exactly one condition. ${advice}`);
    return undefined;
  }
  const shape = fields[only] as Shape<unknown>;
  const { kept } = keepFields({ [only]: shape }, value, path, report);
  const isWhole = !shape.item || sizeOf(kept[only]) === sizeOf(value[only]);
  // Without one of its parts it would hold where it should not.
  return only in kept && isWhole ? kept : undefined;
}

function sizeOf(part: unknown): number {
  return Object.keys(Object(part)).length;
}

function keepList(item: Shape<unknown>, value: unknown[], path: string, report: Report): unknown[] {
  return value
    .map((part, index) => keepValid(item, part, pointer(path, index), report))
    .filter((part) => part !== undefined);
}

function keepMap(item: Shape<unknown>, value: Block, path: string, report: Report): Block {
  const kept = Object.entries(value)
    .filter(([name, part]) => name !== '__proto__' && !isAbsent(part))
    .map(([name, part]) => [name, keepValid(item, part, pointer(path, name), report)] as const)
    .filter(([, part]) => part !== undefined);
  return Object.fromEntries(kept);
}

function expectation({ kind, names }: Shape<unknown>): [code: string, words: string] {
  switch (kind) {
    case 'url':
      return ['unsafe-link', 'a link that begins with https:, http:, mailto:, tel: or /'];
    case 'date':
      return ['wrong-value', 'a date such as "2027-01-31"'];
    case 'duration':
      return ['wrong-value', 'a length of time such as "P3D" (three days)'];
    case 'name':
      return ['wrong-value', `one of "${names?.join('", "')}"`];
    default:
      return ['wrong-type', typeWords[kind] ?? 'a block in { }'];
  }
}

const typeWords: Partial<Record<Kind, string>> = {
  text: 'a text in "quotes"',
  number: 'a number',
  flag: 'true or false, without quotes',
  true: 'true',
  textOrTrue: 'a text in "quotes", or true',
  one: '1',
  scalar: 'a text, a number, true or false',
  list: 'a list in [ ]',
};

function wordsFor(value: unknown): string {
  if (isText(value)) return `the text "${value.slice(0, 60)}"`;
  if (Array.isArray(value)) return 'a list';
  return isRecord(value) ? 'a block' : String(value);
}

function nameOf(path: string): string {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  if (!/^\d+$/.test(name)) return name ? `“${name}”` : 'The file';
  return `Entry ${Number(name) + 1} of “${steps.pop()}”`;
}
