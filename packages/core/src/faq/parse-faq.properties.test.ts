import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleFields, headFields } from './faq-schema.js';
import { parseFaq } from './parse-faq.js';

/** Values that reach deep: our names with anything under them. */
const names = [
  'id',
  'question',
  'answer',
  'q',
  'a',
  'language',
  'articles',
  'items',
  'mainEntity',
  '@graph',
  'acceptedAnswer',
  'text',
  'name',
  'article',
  'when',
  'all',
  'not',
  'seconds',
  '__proto__',
  'constructor',
  'toString',
  'a/b~c',
  ...Object.keys(articleFields),
  ...Object.keys(headFields),
];
const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('[x](#y)', '{{facts.a}}', '<p>b</p>', '<!--', '2027-01-01', 'en', 'a', 'a', 'b'),
);
const { value: likely } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    words,
    fc.jsonValue({ maxDepth: 2 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
  ),
}));
const input = fc
  .oneof(
    fc.jsonValue(),
    likely,
    fc.array(
      fc.record(
        { id: words, question: words, answer: words, related: likely, tips: likely },
        { requiredKeys: [] },
      ),
    ),
  )
  .map((value) => JSON.stringify(value));

function resolve(value: unknown, path: string): unknown {
  const steps = path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step))
      throw new Error(`${path} leads nowhere`);
    return (at as Record<string, unknown>)[step];
  }, value);
}

it('reads any JSON, and every problem points into it', () => {
  fc.assert(
    fc.property(input, (json) => {
      const value: unknown = JSON.parse(json);
      const { faq, problems } = parseFaq(value);
      for (const { path, first, message, range } of problems) {
        const place = resolve(value, path);
        if (first !== undefined) resolve(value, first);
        if (range) expect(String(place).length).toBeGreaterThanOrEqual(range[1]);
        expect(message.length).toBeLessThan(600);
      }
      if (typeof value !== 'string') expect(parseFaq(json)).toEqual({ faq, problems });
    }),
    { numRuns: 2000, examples: [['[{"name":[],"mainEntity":""}]']] },
  );
});

it('gives every article an id of its own, a question and an answer', () => {
  fc.assert(
    fc.property(input, (json) => {
      const { articles } = parseFaq(json).faq;
      expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
      for (const { id, question, answer } of articles)
        expect([id, question, answer].every((text) => text.trim())).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('finds nothing new in what it has read', () => {
  fc.assert(
    fc.property(input, (json) => {
      const { faq } = parseFaq(json);
      expect(parseFaq(faq).faq).toEqual(faq);
    }),
    { numRuns: 1000 },
  );
});

it('survives any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseFaq(text)));
  expect(parseFaq('['.repeat(200_000)).problems).toHaveLength(1);
});

it('does not touch prototypes', () => {
  const hostile =
    '{"articles":[{"id":"a","question":"b","answer":"c","__proto__":{"polluted":1},"meta":{"__proto__":{"polluted":1}}}],"facts":{"__proto__":{"value":"x"},"constructor":{"value":"y"}},"__proto__":{"polluted":1}}';
  const { faq } = parseFaq(hostile);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(faq.facts)).toBe(Object.prototype);
  expect(Object.keys(faq.facts ?? {})).toEqual(['constructor']);
  expect((faq.articles[0] as unknown as Record<string, unknown>).polluted).toBeUndefined();
});

it('does not slow down on large files full of the same mistake', () => {
  const articles = Array.from({ length: 20_000 }, () => ({
    id: 'same',
    question: 'Why?',
    answer: '[a](#gone) '.repeat(5),
    kyewords: [],
  }));
  const { faq, problems } = parseFaq({ language: 'en', articles });
  expect(faq.articles).toHaveLength(20_000);
  expect(problems.length).toBeGreaterThan(100_000);
});
