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
  "tips": [{ "id": "t", "article": "refund", "when": { "idleField": 20 } }]
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
      .replace('"idleField": 20', 'idleField: 20');
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
      '{ "idleField": 20 }',
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
    ['a block that is none', '{ "idleField": 20 }', '‸20', 'wrong-type'],
    ['a condition with two tests', '{ "idleField": 20 }', '‸{ "seconds": 20, "scroll": 5 }', 'wrong-value'],
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

describe('tips and their conditions', () => {
  const tip = '"article": "refund", "when": { "idleField": 20 }';
  const withTip = (fields: string) => placesIn(sound.replace(tip, () => fields));

  it.each([
    ['time alone', '"when": ‸{ "seconds": 30 }', 'tip-without-need'],
    ['a page and time', '"when": ‸{ "all": [{ "page": "/a" }, { "scroll": 50 }] }', 'tip-without-need'],
    [
      'one choice that needs nothing',
      '"when": ‸{ "any": [{ "error": true }, { "visits": 3 }] }',
      'tip-without-need',
    ],
    ['no error', '"when": ‸{ "not": { "error": true } }', 'tip-without-need'],
    ['not both', '"when": ‸{ "not": { "all": [{ "error": true }, { "seconds": 9 }] } }', 'tip-without-need'],
    [
      'two pages at once',
      '"when": { "all": [{ "page": "/cart" }, { "page": ‸"/orders/*" }, { "missed": true }] }',
      'condition-never-holds',
    ],
    [
      'two folders at once, one of them deeper',
      '"when": { "all": [{ "page": "/a/*" }, { "missed": true }, { "all": [{ "page": ‸"/b/:id" }] }] }',
      'condition-never-holds',
    ],
    [
      'a time and not that time',
      '"when": { "all": [{ "error": true }, { "seconds": 30 }, { "not": { "seconds": ‸10 } }] }',
      'condition-never-holds',
    ],
    [
      'an error but none',
      '"when": { "all": [{ "not": { "error": true } }, { "error": ‸"E-51" }] }',
      'condition-never-holds',
    ],
    [
      'a page but not its folder',
      '"when": { "all": [{ "missed": true }, { "page": "/a/b" }, { "not": { "any": [{ "page": ‸"/a/*" }] } }] }',
      'condition-never-holds',
    ],
    [
      'two plans at once',
      '"when": { "all": [{ "context": { "plan": "pro" } }, { "context": ‸{ "plan": "free" } }] }',
      'condition-never-holds',
    ],
    ['an empty any', '"when": { "any": ‸[] }', 'condition-never-holds'],
    ['more than all of a page', '"when": { "scroll": ‸120 }', 'condition-never-holds'],
    ['an open bracket', '"when": { "element": ‸"a[href=x" }', 'condition-never-holds'],
    ['an open quote', '"when": { "element": ‸"a[href=\'x]" }', 'condition-never-holds'],
    ['no selector', '"when": { "element": ‸" " }', 'condition-never-holds'],
    ['a comma too many', '"when": { "element": ‸".a, .b," }', 'condition-never-holds'],
    ['an error without words', '"when": { "error": ‸"" }', 'condition-never-holds'],
    ['an event without a name', '"when": { "event": ‸"" }', 'condition-never-holds'],
    ['not nothing', '"when": { "not": { "all": ‸[] } }', 'condition-never-holds'],
    ['an empty all', '"when": { "all": ‸[] }', 'condition-always-holds'],
    ['no failure', '"when": { "repeatedFailure": ‸0 }', 'condition-always-holds'],
    ['a time before now', '"when": { "seconds": ‸-5 }', 'condition-always-holds'],
    ['any visit', '"when": { "visits": ‸1 }', 'condition-always-holds'],
    ['no context', '"when": { "context": ‸{} }', 'condition-always-holds'],
    ['not the impossible', '"when": { "not": { "scroll": ‸101 } }', 'condition-always-holds'],
    [
      'a test or its opposite',
      '"when": { "any": [{ "missed": true }, { "not": { "missed": ‸true } }] }',
      'condition-always-holds',
    ],
    ['a context of nothing', '"when": { "context": { "plan": ‸null } }', 'wrong-type'],
  ])('%s', (_, when, rule) => {
    const { found, place } = withTip(`"text": "x", ${when}`);
    expect(found).toEqual([`${place} ${rule}`]);
  });

  it('a tip that says nothing', () => {
    const [before = '', after = ''] = sound.split('{ "id": "t"');
    const { found, place } = placesIn(`${before}‸{ "id": "t"${after.replace('"article": "refund",', '')}`);
    expect(found).toEqual([`${place} missing-field`]);
  });

  it.each([
    '{ "error": "declined" }',
    '{ "all": [{ "page": "/cart" }, { "page": "/*" }, { "repeatedFailure": 2 }, { "visits": 2 }] }',
    '{ "all": [{ "page": "/a/*" }, { "page": "/a/:id" }, { "not": { "page": "/a/b" } }, { "missed": true }] }',
    '{ "any": [{ "all": [{ "page": "/a" }, { "error": true }] }, { "all": [{ "page": "/b" }, { "missed": true }] }] }',
    '{ "not": { "any": [{ "seconds": 10 }, { "not": { "rageClick": true } }] } }',
    '{ "all": [{ "seconds": 10 }, { "not": { "seconds": 30 } }, { "element": "a[href=\'/x?(y\'] > b:not(.c, .d)" }] }',
    '{ "all": [{ "error": true }, { "not": { "error": "expired" } }] }',
    '{ "all": [{ "context": { "plan": "pro" } }, { "context": { "trial": true } }] }',
    '{ "event": "coupon-rejected" }',
    '{ "element": "div:has(> .error) + #a\\\\:b" }',
  ])('has nothing to say about %s', (when) => {
    expect(withTip(`"text": "x", "when": ${when}`).found).toEqual([]);
  });

  it('looks at the conditions of surveys too, which may come without a need', () => {
    const survey = (when: string) =>
      placesIn(
        sound.replace(
          '"schemaVersion": 1,',
          `"schemaVersion": 1, "surveys": [{ "id": "s", "kind": "csat", "questions": [], "when": ${when} }],`,
        ),
      );
    const { found, place } = survey('{ "any": [{ "seconds": 9 }, { "scroll": ‸101 }] }');
    expect(found).toEqual([`${place} condition-never-holds`]);
    expect(survey('{ "seconds": 9 }').found).toEqual([]);
  });

  it('warns only: such a tip works as it says', () => {
    const text = sound.replace(
      tip,
      '"text": "Hurry!", "when": { "any": [{ "visits": 1 }, { "scroll": 101 }] }',
    );
    const found = checkFaq(text, { file: 'f' });
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'claim-unknowable warning',
      'condition-always-holds warning',
      'condition-never-holds warning',
    ]);
  });
});

describe('a tip that says what it cannot know', () => {
  const said = (text: string) =>
    placesIn(sound.replace('"article": "refund", "when"', () => `"text": "${text}", "when"`));

  it.each([
    '‸Only today: free shipping.',
    'Sizes run small. ‸Hurry, please!',
    '¡‸Últimas unidades! Mira la guía.',
    '‸Letzte Stücke im Lager.',
    '‸Dernières pièces en stock.',
    'There are ‸only 3 left of it.',
    'This offer ‸ends tonight.',
    'Take your time: ‸12 people are looking at this.',
    '‸Other customers have also bought it.',
    'Do not worry, ‸nothing was charged.',
    '‸You have not been charged.',
    '‸Your card was not charged.',
    '‸Your order is delayed.',
    'Sorry! ‸Your parcel has been shipped.',
    '‸Nur heute ohne Versandkosten.',
    'Es sind ‸nur noch 3 da.',
    'Keine Sorge: ‸es wurde nichts abgebucht.',
    '‸Ihre Bestellung ist verspätet.',
    '‸Andere Kunden sehen sich das an.',
    '‸Dépêchez-vous !',
    'Il n’en reste ‸plus que 2.',
    '‸Rien n’a été débité.',
    '‸Votre commande est en retard.',
    '‸Solo hoy, envío gratis.',
    '‸Date prisa.',
    'Tranquilo: ‸no se te ha cobrado nada.',
    '‸Tu pedido está retrasado.',
    '‸Otras personas están viendo esto.',
  ])('%s', (text) => {
    const { found, place } = said(text);
    expect(found).toEqual([`${place} claim-unknowable`]);
  });

  it.each([
    'Your bank may have declined the card.',
    'If your order is delayed, track it here.',
    'Wenn nichts abgebucht wurde, versuchen Sie es noch einmal.',
    'Si votre commande est en retard, suivez-la ici.',
    'Si tu pedido está retrasado, escríbenos.',
    'Was nothing charged?',
    'Where is your order? Track it here.',
    'Your order number is in the mail.',
    'We charge only when it ships.',
    'Returns are free within 30 days.',
    'You can change the address until it ships.',
    'Nur die Rechnungsnummer eingeben.',
    'Only the invoice number is needed.',
    'Plus que jamais à votre écoute.',
  ])('is not “%s”', (text) => expect(said(text).found).toEqual([]));

  it('marks the words', () => {
    const text = sound.replace('"article": "refund", "when"', '"text": "Hm. Nothing was charged.", "when"');
    const [finding] = checkFaq(text, { file: 'f' });
    const line = text.split('\n')[(finding?.line ?? 0) - 1];
    expect(line?.slice((finding?.column ?? 0) - 1, (finding?.endColumn ?? 0) - 1)).toBe(
      'Nothing was charged',
    );
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
