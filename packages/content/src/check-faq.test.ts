import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFaq } from './check-faq.js';
import { rules } from './rules.js';

/** A sound file of the kind editors keep. */
const sound = `{
  "schemaVersion": 1,
  "language": "en",
  "facts": { "refundTime": { "value": "14 days" } },
  "articles": [
    {
      "id": "refund",
      "question": "When do I get my money back?",
      "answer": "Within {{facts.refundTime}}. See [returns](#return).",
      "keywords": ["money", "reimbursement"],
      "related": ["return"]
    },
    {
      "id": "return",
      "question": "How do I send something back?",
      "answer": "Print the label and \\"drop\\" it off 📦. Then see [refunds](#refund)."
    },
    { "id": "draft", "question": "Q", "answer": "A", "status": "draft" }
  ],
  "notices": [{ "id": "late", "text": "Parcels are late.", "article": "return" }],
  "tips": [{ "id": "t", "article": "refund", "when": { "seconds": 20 } }]
}
`;

/** The findings after one slip of the pen, and the place where `‸` stands in it. */
function plant(before: string, marked: string): { found: string[]; place: string } {
  expect(sound.split(before).length, `${before} stands once`).toBe(2);
  return placesIn(sound.replace(before, () => marked));
}

function placesIn(marked: string): { found: string[]; place: string } {
  const [start = ''] = marked.split('‸');
  const lines = start.split('\n');
  return {
    found: places(marked.replace('‸', '')),
    place: `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`,
  };
}

function places(text: string): string[] {
  return checkFaq(text, { file: 'faq.json' }).map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

function messages(text: string): string {
  return checkFaq(text, { file: 'faq.json' })
    .map(({ message }) => message)
    .join('\n');
}

it('has nothing to say about a sound file', () => {
  expect(places(sound)).toEqual([]);
  expect(places(`\ufeff${sound.replaceAll('\n', '\r\n')}`)).toEqual([]);
});

describe('broken JSON is found where it is mended', () => {
  it.each([
    ['a missing comma', '"id": "refund",', '"id": "refund‸"'],
    ['a missing comma between articles', '},\n    {\n', '‸}\n    {\n'],
    ['a comma too many', '"related": ["return"]', '"related": ["return"]‸,'],
    ['a comma too many in a list', '["money", "reimbursement"]', '["money", "reimbursement"‸,]'],
    ['two commas', '"language": "en",', '"language": "en",‸,'],
    ['single quotes', '"When do I get my money back?"', "‸'When do I get my money back?'"],
    ['single quotes around an apostrophe', '"When do I get my money back?"', "‸'When's my money back?'"],
    ['curly quotes', '"When do I get my money back?"', '‸“When do I get my money back?”'],
    ['single quotes around a name', '"keywords"', "‸'keywords'"],
    ['no quotes around a name', '"keywords"', '‸keywords'],
    ['no quotes around a text', '"Parcels are late."', '‸Parcels are late.'],
    ['an unclosed text', '"How do I send something back?"', '‸"How do I send something back?'],
    ['an unclosed name', '"keywords":', '‸"keywords:'],
    ['an unclosed name before a text', '"question": "When', '‸"question: "When'],
    ['an unopened name', '"keywords":', '‸keywords":'],
    ['a text over two lines', '"How do I send something back?"', '‸"How do I\nsend something back?"'],
    ['a bare quote mark in a text', 'my money back', 'my ‸"money" back'],
    ['a lone backslash', 'my money back', 'my ‸\\money back'],
    ['a tab in a text', 'my money back', 'my‸\tmoney back'],
    ['a missing colon', '"question": "When', '"question‸" "When'],
    ['an equals sign', '"question": "When', '"question" ‸= "When'],
    ['a missing value', '"article": "return"', '"article"‸:'],
    ['a missing ]', '"related": ["return"]', '"related": ["return‸"'],
    ['a missing }', '"related": ["return"]\n    },', '"related": ["return"]‸,'],
    ['a missing last }', '20 } }]\n}', '20 } }‸]'],
    ['a bracket too many', '"related": ["return"]', '"related": ["return"‸]]'],
    ['True', '"schemaVersion": 1', '"schemaVersion": ‸True'],
    ['a number with a zero before it', '"schemaVersion": 1', '"schemaVersion": ‸01'],
    ['a comment', '"language": "en",', '"language": "en", ‸// yes'],
    ['something after the end', '20 } }]\n}', '20 } }]\n}\n‸end'],
  ])('%s', (_, before, marked) => {
    const { found, place } = plant(before, marked);
    expect(found).toEqual([`${place} broken-json`]);
  });

  it('each of several, also in one file', () => {
    const text = sound
      .replace('"id": "refund",', '"id": "refund"')
      .replace('"money", ', "'money', ")
      .replace('"article": "return" }]', '"article": "return", }]')
      .replace('"seconds": 20', 'seconds: 20');
    const lines = places(text).map((place) => place.replace(/:\d+/, ''));
    expect(lines).toEqual([7, 10, 20, 21].map((line) => `${line} broken-json`));
  });

  it('names the line of a bracket that is not closed', () => {
    expect(messages(sound.replace('["return"]', '["return"'))).toBe(
      'The [ of line 11 is not closed. Put ] after this.',
    );
  });

  it.each([
    ['- question: How?\n  answer: So.', '1:1'],
    ['\n# FAQ\n', '2:1'],
    ['How do I pay? By card.', '1:1'],
    ['articles: []', '1:1'],
  ])('is no JSON at all: %j', (text, place) => {
    expect(places(text)).toEqual([`${place} broken-json`]);
    expect(messages(text)).toMatch(/^This is not JSON\./);
  });

  it('is a web page when it is one', () => {
    expect(messages('\n<!doctype html>')).toContain('web page');
  });

  it('nested without end is stopped', () => {
    expect(places('['.repeat(100_000))).toEqual(['1:101 broken-json']);
  });
});

describe('mistakes in the content are found at line and column', () => {
  it.each([
    [
      'a missing question',
      '{\n      "id": "return",\n      "question": "How do I send something back?",',
      '‸{\n      "id": "return",',
      'missing-question',
    ],
    ['an empty question', '"How do I send something back?"', '‸" "', 'missing-question'],
    [
      'a missing answer',
      '{\n      "id": "return",\n      "question": "How do I send something back?",\n      "answer"',
      '‸{\n      "id": "return",\n      "question": "How do I send something back?",\n      "solution"',
      'missing-answer',
    ],
    ['a doubled id', '"id": "return"', '"id": ‸"refund"', 'doubled-id'],
    ['an unknown field', '"keywords"', '‸"keywrods"', 'unknown-field'],
    ['an unknown field of the file', '"language"', '‸"langauge"', 'unknown-field'],
    ['a dead link in an answer', '[returns](#return)', '[returns](‸#retrun)', 'dead-article-link'],
    [
      'a dead link behind escapes and a parcel',
      '[refunds](#refund)',
      '[refunds](‸#refnud)',
      'dead-article-link',
    ],
    ['a dead related article', '"related": ["return"]', '"related": [‸"retour"]', 'dead-article-link'],
    ['a dead link of a notice', '"article": "return"', '"article": ‸"retour"', 'dead-article-link'],
    ['a dead link of a tip', '"article": "refund"', '"article": ‸"refunds"', 'dead-article-link'],
    ['an unknown fact', '{{facts.refundTime}}', '‸{{facts.refundTim}}', 'unknown-fact'],
    ['a context without fallback', '{{facts.refundTime}}', '‸{{context.time}}', 'missing-fallback'],
    ['an unknown fact in a question', 'my money back', 'my ‸{{facts.nope}} back', 'unknown-fact'],
    [
      'an unknown fact in a section',
      '"id": "return",',
      '"id": "return", "section": "‸{{facts.nope}}",',
      'unknown-fact',
    ],
    [
      'an unknown fact in another wording',
      '"id": "return",',
      '"id": "return", "questions": ["a", "b ‸{{facts.nope}}"],',
      'unknown-fact',
    ],
    [
      'an unknown fact on a button',
      '"id": "return",',
      '"id": "return", "action": { "label": "‸{{facts.nope}}", "url": "/" },',
      'unknown-fact',
    ],
    ['an unknown fact in a notice', 'Parcels are late.', 'Late by ‸{{facts.nope}}.', 'unknown-fact'],
    ...[
      '"contact": { "channels": [{ "kind": "link", "label": "‸{{facts.nope}}", "to": "/" }] }',
      '"surveys": [{ "id": "s", "kind": "csat", "questions": [{ "id": "q", "ask": "‸{{facts.nope}}", "type": "text" }] }]',
      '"contact": { "channels": [{ "kind": "link", "label": "a", "to": "/" }] }, "complaint": { "steps": ["‸{{facts.nope}}"], "channel": 0, "replyWithin": "x", "ifNot": "y" }',
      '"title": "‸{{facts.nope}}"',
    ].map((field) => [
      `an unknown fact in ${field}`,
      '"schemaVersion": 1,',
      `${field}, "schemaVersion": 1,`,
      'unknown-fact',
    ]),
    ['a fact without facts.', '{{facts.refundTime}}', '‸{{refundTime}}', 'unknown-template'],
    ['a fact of no name known', 'my money back', 'my ‸{{ wealth }} back', 'unknown-template'],
    ['a day that is none', '"id": "return",', '"id": "return", "from": ‸"2027-02-30",', 'wrong-value'],
    [
      'a day of a notice that is none',
      '"id": "late",',
      '"id": "late", "until": ‸"2027-04-31T10:00:00Z",',
      'wrong-value',
    ],
    [
      'an end before the beginning',
      '"id": "return",',
      '"id": "return", "from": "2027-03-02", "until": ‸"2027-03-01",',
      'wrong-value',
    ],
    [
      'a button without effect',
      '"id": "return",',
      '"id": "return", "action": ‸{ "label": "Go" },',
      'missing-field',
    ],
    ['an alias that is an id', '"id": "return",', '"id": "return", "aliases": [‸"refund"],', 'doubled-id'],
    [
      'an alias that is a later id',
      '"id": "refund",',
      '"id": "refund", "aliases": ["old", ‸"return"],',
      'doubled-id',
    ],
    [
      'a step that is not there',
      '"id": "return",',
      '"id": "return", "guide": [{ "id": "a", "ask": "?", "options": [{ "label": "x", "goto": ‸"b" }] }],',
      'dead-step',
    ],
    [
      'an option that leads nowhere',
      '"id": "return",',
      '"id": "return", "guide": [{ "id": "a", "ask": "?", "options": [‸{ "label": "x" }] }],',
      'missing-field',
    ],
    [
      'an end at no article',
      '"id": "return",',
      '"id": "return", "guide": [{ "id": "a", "ask": "?", "options": [{ "label": "x", "end": ‸"b" }] }],',
      'dead-article-link',
    ],
    [
      'a step that stands twice',
      '"id": "return",',
      '"id": "return", "guide": [{ "id": "a", "ask": "?", "options": [] }, { "id": ‸"a", "ask": "!", "options": [] }],',
      'doubled-id',
    ],
    [
      'a notice that stands twice',
      '"article": "return" }]',
      '"article": "return" }, { "id": ‸"late", "text": "x" }]',
      'doubled-id',
    ],
    [
      'a tip that stands twice',
      '20 } }]',
      '20 } }, { "id": ‸"t", "text": "x", "when": { "visits": 2 } }]',
      'doubled-id',
    ],
    [
      'a page that is an address',
      '"id": "return",',
      '"id": "return", "pages": ["/a", ‸"https://x.example/b"],',
      'page-pattern',
    ],
    ['a page with a query', '"id": "return",', '"id": "return", "notPages": [‸"/b?c=*"],', 'page-pattern'],
    ['a page without a slash', '"id": "late",', '"id": "late", "pages": [‸"orders"],', 'page-pattern'],
    [
      'a page of a condition',
      '{ "seconds": 20 }',
      '{ "all": [{ "not": { "page": ‸"/a#b" } }] }',
      'page-pattern',
    ],
    [
      'a channel out of reach',
      '"schemaVersion": 1,',
      '"schemaVersion": 1, "contact": { "channels": [{ "kind": "link", "label": "a", "to": "/" }] }, "complaint": { "steps": ["a"], "channel": ‸1, "replyWithin": "x", "ifNot": "y" },',
      'wrong-value',
    ],
    [
      'a mail address without @',
      '"schemaVersion": 1,',
      '"schemaVersion": 1, "contact": { "channels": [{ "kind": "mail", "label": "a", "to": ‸"help.example" }] },',
      'wrong-value',
    ],
    [
      'a question that is a list',
      '"How do I send something back?"',
      '‸["How do I send something back?"]',
      'wrong-type',
    ],
    ['a link to a draft', '[refunds](#refund)', '[refunds](‸#draft)', 'unpublished-article-link'],
    ['a list that is none', '["money", "reimbursement"]', '‸"money"', 'wrong-type'],
    ['a block that is none', '{ "seconds": 20 }', '‸20', 'wrong-type'],
    ['a condition with two tests', '{ "seconds": 20 }', '‸{ "seconds": 20, "scroll": 5 }', 'wrong-value'],
    [
      'a link that runs a program',
      '"id": "return",',
      '"id": "return", "url": ‸"javascript:x",',
      'unsafe-link',
    ],
    ['a status nobody knows', '"id": "return",', '"id": "return", "status": ‸"done",', 'wrong-value'],
    ['a date that is none', '"id": "return",', '"id": "return", "from": ‸"1.2.2027",', 'wrong-value'],
    ['a missing id', '{\n      "id": "refund",', '‸{', 'missing-id'],
    [
      'a missing language',
      '{\n  "schemaVersion": 1,\n  "language": "en",',
      '‸{\n  "schemaVersion": 1,',
      'missing-language',
    ],
    ['a field that stands twice', '"id": "return",', '"id": "return", ‸"id": "return",', 'doubled-field'],
    [
      'a notice without text',
      '{ "id": "late", "text": "Parcels are late.",',
      '‸{ "id": "late",',
      'missing-field',
    ],
  ])('%s', (_, before, marked, rule) => {
    const { found, place } = plant(before ?? '', marked ?? '');
    expect(found).toContain(`${place} ${rule}`);
  });

  it('has nothing to say about templates in code, or about braces that are no name', () => {
    expect(places(sound.replace('my money back', '{{ 1 + 1 }} {{}} {{context.name|you}}'))).toEqual([]);
    expect(places(sound.replace('{{facts.refundTime}}', '`{{refundTime}}` {{facts.refundTime}}'))).toEqual(
      [],
    );
  });

  it('says how a fact is written', () => {
    const bare = (name: string) => messages(sound.replace('{{facts.refundTime}}', `{{${name}}}`));
    expect(bare('refundTime')).toMatch(/Did you mean “\{\{facts\.refundTime\}\}”\?$/);
    expect(bare('fact.refundTim')).toMatch(/Did you mean “\{\{facts\.refundTime\}\}”\?$/);
    expect(bare('price')).toMatch(/Did you mean “\{\{facts\.price\}\}”\? Then add “price” to “facts”\.$/);
  });

  it('has nothing to say about patterns as they should be', () => {
    const pages = '"pages": ["/", "/a/*", "/b/:id"], "goal": { "page": "/done" },';
    expect(places(sound.replace('"id": "return",', `"id": "return", ${pages}`))).toEqual([]);
  });

  it('warns of a number for a text, and of a link to what is not shown today', () => {
    const text = sound
      .replace('"id": "return"', '"id": "return", "until": "2027-01-31"')
      .replace('"When do I get my money back?"', '404');
    const found = (now: string) =>
      checkFaq(text, { file: 'f', now: Date.parse(now) }).map(
        ({ line, column, rule, severity }) => `${line}:${column} ${rule} ${severity}`,
      );
    expect(found('2027-01-31T12:00Z')).toEqual(['8:19 wrong-type warning']);
    expect(found('2027-02-01T12:00Z')).toEqual([
      '8:19 wrong-type warning',
      '9:61 unpublished-article-link warning',
      '11:19 unpublished-article-link warning',
      '20:71 unpublished-article-link warning',
    ]);
  });

  it('names the line where a doubled id stands first', () => {
    expect(messages(sound.replace('"id": "return"', '"id": "refund"'))).toContain('first in line 7.');
  });

  it('says which field was meant', () => {
    expect(messages(sound.replace('"keywords"', '"keywrods"'))).toContain('Did you mean “keywords”?');
  });

  it('says what a doubled field costs, and where the other is', () => {
    const [finding] = checkFaq(sound.replace('"id": "return",', '"id": "x",\n"id": "return",'), {
      file: 'f',
    });
    expect(finding?.message).toBe('“id” already stands in line 14. Keep one of the two.');
  });

  it.each([
    ['', '1:1 empty-faq'],
    ['\n\n', '1:1 empty-faq'],
    ['{"articles": []}', '1:1 empty-faq'],
    ['{"pages": []}', '1:1 not-a-faq'],
    ['3', '1:1 not-a-faq'],
  ])('%j as a whole', (text, finding) => expect(places(text)).toContain(finding));

  it('counts columns as editors do, in UTF-16 units', () => {
    expect(places('[{"q": "📦📦", "a": "[x](#y)"}]')).toEqual(['1:26 dead-article-link']);
  });

  it('marks what is wrong to its end', () => {
    const text = '[{"q": "a", "a": "\\u0041 [x](#gone) b"}]';
    const marked = checkFaq(text, { file: 'f' }).map(({ column, endColumn }) =>
      text.slice(column - 1, endColumn - 1),
    );
    expect(marked).toEqual(['#gone']);
  });

  it.each([
    ['[\n  { "q": "a", "a": "b" },\n  ‸{ "q": "c" }\n]', 'missing-answer'],
    ['{ "mainEntity": [\n  { "name": "a", "acceptedAnswer": { "text": ‸"" } } ] }', 'missing-answer'],
    ['{ "items": [{ "title": ‸"", "body": "b" }] }', 'missing-question'],
  ])('looks at files of other programs too: %s', (marked, rule) => {
    const { found, place } = placesIn(marked);
    expect(found).toContain(`${place} ${rule}`);
  });
});

it('survives any damage to a file, and always points into it', () => {
  const damage = fc.record({
    at: fc.nat(sound.length),
    drop: fc.nat(12),
    add: fc.oneof(
      fc.constantFrom('"', "'", '{', '}', '[', ']', ',', ':', '\\', '\n', '//', 'null', '0', '“'),
      fc.string(),
    ),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      const text = damages.reduce(
        (now, { at, drop, add }) => now.slice(0, at) + add + now.slice(at + drop),
        sound,
      );
      const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
      const findings = checkFaq(text, { file: 'f' });
      for (const { line, column, rule, message } of findings) {
        expect(rules).toHaveProperty(rule);
        expect(message).not.toBe('');
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
      }
      expect(findings.some(({ rule }) => rule === 'broken-json')).toBe(!isJson(text) && text.trim() !== '');
    }),
    { numRuns: 3000 },
  );
});

it('survives any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void checkFaq(text, { file: 'f' })),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
}
