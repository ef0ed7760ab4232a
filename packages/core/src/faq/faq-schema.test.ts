import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { jsonSchema } from '../../scripts/json-schema.ts';
import { schemaWords } from '../../scripts/schema-words.ts';
import type { Article, Condition, Faq } from './faq.js';
import { type articleSchema, conditionSchema, faqSchema } from './faq-schema.js';
import { parseFaq } from './parse-faq.js';
import type { Held } from './shape.js';

const file = new URL('../../schema/faq.schema.json', import.meta.url);

describe('the schema', () => {
  it('describes the types of faq.ts, no more and no less', () => {
    expectTypeOf<Held<typeof faqSchema>>().toEqualTypeOf<Faq>();
    expectTypeOf<Held<typeof articleSchema>>().toEqualTypeOf<Article>();
    expectTypeOf<Held<typeof conditionSchema>>().toEqualTypeOf<Condition>();
  });

  it('is published as it is: build, then run `node scripts/write-schema.ts` after a change', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(jsonSchema(faqSchema, conditionSchema));
  });

  it('explains every field and gives an example of it', () => {
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, field] of Object.entries((node as { properties?: object }).properties ?? {})) {
        if (!field.description || !Array.isArray(field.examples)) bare.push(`${path}.${name}`);
      }
      for (const [key, part] of Object.entries(node)) if (key !== 'examples') visit(part, `${path}.${key}`);
    };
    visit(jsonSchema(faqSchema, conditionSchema), '');
    expect(bare).toEqual([]);
  });

  it('gives examples that fit it, and each other', () => {
    const examples = (prefix: string) =>
      Object.entries(schemaWords)
        .filter(([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.'))
        .map(([path, [, example]]) => [path.slice(prefix.length), example]);
    const article = Object.fromEntries(examples('articles.'));
    const others = ['return', 'delivery-time', 'card-declined'].map((id) => ({
      id,
      question: 'Why?',
      answer: 'So.',
    }));
    const conditions = examples('condition.').map(([name, example]) => ({ [name as string]: example }));
    const faq = {
      ...Object.fromEntries(examples('')),
      articles: [article, ...others],
      tips: [
        { ...Object.fromEntries(examples('tips.')), when: { all: [{ missed: true }, { any: conditions }] } },
      ],
    };
    expect(parseFaq(faq)).toEqual({ faq, problems: [] });
  });
});
