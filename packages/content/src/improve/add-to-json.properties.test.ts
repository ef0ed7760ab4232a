import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { addToJson } from './add-to-json.js';
import type { Addition } from './addition.js';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const article = fc.record(
  {
    id: text,
    question: text,
    learned: fc.array(text, { maxLength: 3 }),
    related: fc.array(text),
    tip: scalar,
  },
  { requiredKeys: [] },
);
const faq = fc.record({ title: text, articles: fc.array(article, { minLength: 1, maxLength: 4 }) });

/** Every way people and programs lay out JSON, comments and commas at the end included. */
const layout = fc.record({
  eol: fc.constantFrom('\n', '\r\n', '\r'),
  unit: fc.constantFrom('  ', '\t', ' ', '    '),
  colon: fc.constantFrom(':', ': ', ' : '),
  mark: fc.constantFrom('', '\ufeff'),
  end: fc.constantFrom('', '\n', '\r\n\r\n'),
  choices: fc.array(fc.nat(11), { minLength: 1, maxLength: 60 }),
});
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

function write(value: unknown, { eol, unit, colon, mark, end, choices }: Layout): string {
  let chosen = 0;
  const choose = () => choices[chosen++ % choices.length] ?? 0;
  const comment = (isLine: boolean) =>
    ({ 0: ' /* "a", { [ */', 1: isLine ? ' // it\'s, ] } "' : '' })[choose()] ?? '';
  const print = (part: unknown, indent: string): string => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const isList = Array.isArray(part);
    const [open, close] = isList ? '[]' : '{}';
    const isSpread = choose() > 3;
    const inner = isSpread ? indent + unit : indent;
    const line = isSpread ? eol + inner : choose() > 5 ? ' ' : '';
    const parts = Object.entries(part).map(([name, one]) => {
      const head = isList ? '' : `${JSON.stringify(name)}${colon}`;
      return line + head + print(one, inner);
    });
    const tail = parts.length > 0 && choose() === 0 ? ',' : '';
    const joined = parts.map((one, at) => {
      const comma = at < parts.length - 1 ? ',' : tail;
      return choose() > 5 ? one + comma + comment(isSpread) : one + comment(false) + comma;
    });
    return open + comment(isSpread) + joined.join('') + (isSpread ? eol + indent : '') + close;
  };
  return mark + print(value, '') + comment(true) + end;
}

const read = (json: string): unknown => {
  const errors: never[] = [];
  const value: unknown = parse(json.replace(/^\ufeff/, ''), errors, { allowTrailingComma: true });
  expect(errors).toEqual([]);
  return value;
};

const wording = fc.oneof(
  text,
  fc.record({ id: text, questions: fc.array(text), meta: fc.record({ a: scalar }) }),
);
const additions = (articles: number) =>
  fc.array(
    fc.record({
      list: fc.oneof(
        fc.constantFrom('/articles', '/synonyms'),
        fc
          .tuple(fc.nat(articles - 1), fc.constantFrom('learned', 'related'))
          .map(([at, name]) => `/articles/${at}/${name}`),
      ),
      value: wording,
      behind: fc.constantFrom(['question'], ['nowhere', 'id'], []),
    }),
    { minLength: 1, maxLength: 5 },
  );

function addTo(value: unknown, { list, value: more }: Addition): void {
  const steps = list.split('/').slice(1);
  const name = steps.pop() ?? '';
  const block = steps.reduce((at, step) => at[step] as never, value as Record<string, never>);
  const known = block[name] as unknown[] | undefined;
  if (known) known.push(more);
  else (block as Record<string, unknown>)[name] = [more];
}

/** Whether one text comes from the other by letting something in, and nothing else. */
function isWithin(before: string, after: string): boolean {
  let at = 0;
  for (const unit of after) if (before.startsWith(unit, at)) at += unit.length;
  return at === before.length;
}

test('adds what was asked for and changes no byte beside it, however the file is laid out', {
  timeout: 60_000,
}, () => {
  const cases = faq.chain((value) => fc.tuple(fc.constant(value), additions(value.articles.length), layout));
  fc.assert(
    fc.property(cases, ([value, list, how]) => {
      const before = write(value, how);
      const after = addToJson(before, list);
      const expected = structuredClone(value);
      for (const addition of list) addTo(expected, addition);
      expect(read(after)).toEqual(JSON.parse(JSON.stringify(expected)));
      expect(isWithin(before, after)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
