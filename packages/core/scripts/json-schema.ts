import type { Fields, Shape } from '../src/faq/shape.ts';
import { schemaWords } from './schema-words.ts';

type JsonSchema = Record<string, unknown>;

const plain: Partial<Record<Shape<unknown>['kind'], JsonSchema>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  flag: { type: 'boolean' },
  true: { const: true },
  textOrTrue: { type: ['string', 'boolean'], not: { const: false } },
  one: { const: 1 },
  date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(T|$)' },
  duration: { type: 'string', pattern: '^P(?=.*\\d)(\\d+[YMWD])*(T(\\d+[HMS])+)?$' },
  url: { type: 'string', pattern: '^(https?:|mailto:|tel:|[^:/?#]*([/?#]|$))' },
  scalar: { type: ['string', 'number', 'boolean'] },
  anything: {},
};

/** The JSON Schema (2020-12) of an FAQ file, with words for whoever writes one. */
export function jsonSchema(faq: Shape<unknown>, condition: Shape<unknown>): JsonSchema {
  const { properties, ...root } = blockSchema(faq.fields?.() ?? {}, '', condition);
  const pointer = {
    type: 'string',
    description: 'Where this schema lies, for editors.',
    examples: ['./faq.schema.json'],
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'FAQ of Helpahead',
    description: 'Questions and answers in one language, as the Helpahead widget reads them.',
    ...root,
    properties: { $schema: pointer, ...(properties as JsonSchema) },
    $defs: { condition: conditionSchema(condition) },
  };
}

function schemaOf(shape: Shape<unknown>, path: string, condition: Shape<unknown>): JsonSchema {
  const { kind, item, fields, names } = shape;
  if (kind === 'choice') return { $ref: '#/$defs/condition' };
  if (fields) return blockSchema(fields(), path, condition);
  if (kind === 'list' && item) return { type: 'array', items: schemaOf(item, path, condition) };
  if (kind === 'map' && item)
    return { type: 'object', additionalProperties: schemaOf(item, path, condition) };
  return names ? { enum: names } : { ...plain[kind] };
}

function blockSchema(fields: Fields, path: string, condition: Shape<unknown>): JsonSchema {
  const required = Object.keys(fields).filter((name) => !fields[name]?.optional);
  return {
    type: 'object',
    properties: propertiesOf(fields, path, condition),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function propertiesOf(fields: Fields, path: string, condition: Shape<unknown>): JsonSchema {
  const properties = Object.entries(fields).map(([name, shape]) => {
    const key = path ? `${path}.${name}` : name;
    const [description, ...examples] = schemaWords[key] ?? [];
    return [name, { description, examples, ...schemaOf(shape, key, condition) }];
  });
  return Object.fromEntries(properties);
}

function conditionSchema(condition: Shape<unknown>): JsonSchema {
  return {
    type: 'object',
    description: 'When something holds. Exactly one test; combine several with all, any and not.',
    properties: propertiesOf(condition.fields?.() ?? {}, 'condition', condition),
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
  };
}
