import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accept, propose } from './propose.js';
import { NoEvidence, readEvidence } from './read-evidence.js';
import { reportAsGithub, reportAsJson, reportAsText } from './report.js';

const shop = JSON.stringify({
  language: 'en',
  articles: [
    { id: 'delivery-time', question: 'When will my parcel arrive?', answer: 'In two days.' },
    { id: 'refund-time', question: 'When will I get my refund?', answer: 'In five days.' },
    { id: '__proto__', question: 'What is a prototype?', answer: 'A parent.' },
  ],
});
const faqs = [{ file: 'faq\u001b[2J.json', text: shop }];
// Everything that moves a cursor, ends a line of a log or turns the direction of text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not come out
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

const hostile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'my parcel \u001b[31mdispatched',
      '<img src=x onerror=alert(1)>',
      '__proto__',
      'constructor',
      '=HYPERLINK("x")',
      '::error::x',
      'parcel\r\n::set-output',
      '\u202egnp.exe',
      'dispatched \ud800',
      '{{facts.x}}',
      'has my package been dispatched',
      '',
    ),
  },
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const article = fc.oneof(fc.constantFrom('delivery-time', 'refund-time', '__proto__', 'toString'), hostile);
const number = fc.oneof(fc.nat(50), fc.constantFrom(-1, 1e308, null, '5', {}));
const anything = fc.anything({ withNullPrototype: false, maxDepth: 2 });
const list = <Value>(of: fc.Arbitrary<Value>) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.array(fc.oneof({ weight: 8, arbitrary: of }, anything as fc.Arbitrary<Value>), {
        maxLength: 8,
      }),
    },
    anything,
  );
const language = fc.constantFrom('en', 'EN-gb', 'x'.repeat(500), 'und');
const evidence = fc.record({
  format: fc.constant(1),
  wordings: fc.array(
    fc.record({
      language,
      wording: hostile,
      question: hostile,
      article,
      yes: number,
      no: fc.constantFrom(0, 1),
      days: number,
      networks: number,
      share: fc.constantFrom(1, 0.9, null, 'x'),
    }),
    { maxLength: 8 },
  ),
  gaps: list(
    fc.record({
      language,
      question: hostile,
      query: hostile,
      alsoAs: list(hostile),
      times: number,
      visits: number,
      networks: number,
      pages: list(hostile),
      closest: list(article),
      state: fc.constantFrom('new', 'writing', '__proto__'),
    }),
  ),
  articles: list(
    fc.record({
      language,
      article,
      hash: hostile,
      yes: number,
      no: number,
      reasons: list(fc.record({ reason: hostile, times: number })),
      comments: list(hostile),
      reads: number,
    }),
  ),
  together: list(fc.record({ language, article, other: article, visits: number })),
  asked: list(
    fc.record({
      language,
      query: hostile,
      question: hostile,
      times: number,
      missed: number,
      helped: list(fc.record({ article, yes: number, no: number })),
    }),
  ),
});

function json(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)) ?? 'null';
}

test('whatever a collector hands over, nothing throws, and no raw control character comes out or goes in', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(evidence, (given) => {
      const { evidence: read } = readEvidence(json(given));
      const found = propose({ faqs, evidence: read, now: Date.parse('2026-11-28') });
      const after = accept(shop, found.proposals);
      const report = { ...found, faqs, diff: '' };
      for (const text of [reportAsText(report), reportAsGithub(report), after])
        expect(text).not.toMatch(control);
      const lines = reportAsGithub(report).split('\n');
      expect(lines.every((line) => line === '' || line.startsWith('::notice file='))).toBe(true);
      expect(JSON.parse(reportAsJson(report)).proposals).toHaveLength(found.proposals.length);
      expect(after).not.toMatch(/<img/);
    }),
    { numRuns: 40 },
  );
  expect(Object.hasOwn(Object.prototype, 'yes')).toBe(false);
});

test('what is no evidence is refused by name, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(anything.map(json), fc.string()), (text) => {
      try {
        readEvidence(text);
      } catch (error) {
        expect(error).toBeInstanceOf(NoEvidence);
      }
    }),
  );
});

test('leaves out what is not well formed, and says how much', () => {
  const good = { language: 'en', article: 'a', other: 'b', visits: 3 };
  const text = JSON.stringify({
    format: 1,
    wordings: [null, { yes: 'NaN' }],
    together: [good, { ...good, visits: -1 }],
  });
  const { evidence: read, leftOut } = readEvidence(text);
  expect([read.together, read.wordings, leftOut]).toEqual([[good], [], 3]);
});
