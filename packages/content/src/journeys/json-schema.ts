import { didYouMean } from '@helpahead/core';

type TypeName = 'string' | 'number' | 'boolean' | 'array' | 'object';

/** As much of JSON Schema 2020-12 as our files need. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description: string;
  examples?: readonly unknown[];
  type?: TypeName | readonly TypeName[];
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: JsonSchema;
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: JsonSchema | false;
}

/** Something that does not fit; `path` is a JSON Pointer. */
export interface Misfit {
  path: string;
  message: string;
  /** The name of the field is meant, not its value. */
  isName?: true;
}

/** What of a value does not fit a schema. */
export function findMisfits(value: unknown, schema: JsonSchema, path = ''): Misfit[] {
  const types = [schema.type ?? []].flat();
  const type = typeOf(value);
  if (types.length > 0 && !types.some((one) => one === type)) {
    return [{ path, message: `This has to be ${types.map((one) => articles[one]).join(' or ')}.` }];
  }
  if (schema.enum && typeof value === 'string' && !schema.enum.includes(value)) {
    const meant = didYouMean(value, schema.enum);
    const hint = meant ? ` Did you mean “${meant}”?` : '';
    return [{ path, message: `“${value}” is not one of ${schema.enum.join(', ')}.${hint}` }];
  }
  if (typeof value === 'number') return inRange(value, schema, path);
  if (Array.isArray(value)) return inList(value, schema, path);
  return type === 'object' ? inBlock(value as Record<string, unknown>, schema, path) : [];
}

const articles: Record<TypeName, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block { … }',
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function inRange(
  value: number,
  { minimum = -Infinity, maximum = Infinity }: JsonSchema,
  path: string,
): Misfit[] {
  if (value >= minimum && value <= maximum) return [];
  const range = maximum === Infinity ? `at least ${minimum}` : `from ${minimum} to ${maximum}`;
  return [{ path, message: `${value} has to be ${range}.` }];
}

function inList(list: readonly unknown[], { items, minItems = 0 }: JsonSchema, path: string): Misfit[] {
  if (list.length < minItems)
    return [{ path, message: 'This list is empty. Name something, or leave it out.' }];
  return items ? list.flatMap((item, number) => findMisfits(item, items, `${path}/${number}`)) : [];
}

function inBlock(block: Record<string, unknown>, schema: JsonSchema, path: string): Misfit[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required
    .filter((name) => !Object.hasOwn(block, name))
    .map(
      (name): Misfit => ({ path, message: `"${name}" is missing: ${properties[name]?.description ?? ''}` }),
    );
  const inside = Object.entries(block).flatMap(([name, value]): Misfit[] => {
    const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (known) return findMisfits(value, known, at);
    if (known === undefined) return [];
    const meant = didYouMean(name, Object.keys(properties));
    const hint = meant ? ` Did you mean "${meant}"?` : ` It may be ${Object.keys(properties).join(', ')}.`;
    return [{ path: at, isName: true, message: `Nothing reads a field "${name}".${hint}` }];
  });
  return [...missing, ...inside];
}
