import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addToJson } from './add-to-json.js';

const learn = (value: string) => ({ list: '/0/learned', value, behind: ['question'] });

test('puts a new list behind the field it belongs to, and touches no other line', () => {
  const before = '[\n  {\n    "id": "a",\n    "question": "b",\n    "answer": "c"\n  }\n]\n';
  const after =
    '[\n  {\n    "id": "a",\n    "question": "b",\n    "learned": [\n      "d"\n    ],\n    "answer": "c"\n  }\n]\n';
  expect(addToJson(before, [learn('d')])).toBe(after);
  expect(addToJson(after, [learn('e')])).toBe(after.replace('"d"\n', '"d",\n      "e"\n'));
});

test('writes lists on one line where the file does', () => {
  const before = '[\n\t{\n\t\t"question": "b",\n\t\t"questions": ["x", "y"],\n\t\t"learned": ["d"]\n\t}\n]';
  expect(addToJson(before, [learn('e')])).toBe(before.replace('["d"]', '["d", "e"]'));
  const bare = '[\n\t{\n\t\t"question": "b",\n\t\t"questions": ["x", "y"]\n\t}\n]';
  expect(addToJson(bare, [learn('e')])).toBe(bare.replace('"b",', '"b",\n\t\t"learned": ["e"],'));
});

test('keeps a file on one line on one line, with or without gaps', () => {
  expect(addToJson('[{"question":"b","answer":"c"}]', [learn('d')])).toBe(
    '[{"question":"b","learned":["d"],"answer":"c"}]',
  );
  expect(addToJson('[{ "question": "b", "answer": "c" }]', [learn('d')])).toBe(
    '[{ "question": "b", "learned": ["d"], "answer": "c" }]',
  );
});

test('leaves comments with what they are about', () => {
  const before = '[\r\n  {\r\n    "question": "b" // ours\r\n  } // last\r\n]';
  expect(addToJson(before, [learn('d')])).toBe(
    '[\r\n  {\r\n    "question": "b", // ours\r\n    "learned": [\r\n      "d"\r\n    ]\r\n  } // last\r\n]'.replace(
      '"b", // ours',
      '"b", // ours',
    ),
  );
});

test('adds a block as its neighbours stand', () => {
  const list = { list: '/articles', value: { id: 'b', questions: ['x', 'y'] } };
  expect(addToJson('{\n  "articles": [\n    { "id": "a" }\n  ]\n}', [list])).toBe(
    '{\n  "articles": [\n    { "id": "a" },\n    { "id": "b", "questions": ["x", "y"] }\n  ]\n}',
  );
  expect(addToJson('{\n "articles": [\n  {\n   "id": "a"\n  }\n ]\n}', [list])).toBe(
    '{\n "articles": [\n  {\n   "id": "a"\n  },\n  {\n   "id": "b",\n   "questions": [\n    "x",\n    "y"\n   ]\n  }\n ]\n}',
  );
});

test('refuses to add where there is no list, and nowhere', () => {
  expect(() => addToJson('[{"learned": "d"}]', [learn('e')])).toThrow('/0/learned is no list');
  expect(() => addToJson('[]', [learn('e')])).toThrow('/0/learned has no block around it');
});

test('adds one line to the shop’s FAQ for each wording', () => {
  const shop = readFileSync(new URL('../../../demo/content/shop.en.json', import.meta.url), 'utf8');
  const after = addToJson(shop, [
    { list: '/articles/0/learned', value: 'where is it', behind: ['questions'] },
  ]);
  const lines = shop.split('\n');
  const more = after.split('\n').filter((line) => !lines.includes(line));
  expect(more).toEqual(['      "learned": ["where is it"],']);
  expect(after.split('\n')).toHaveLength(lines.length + 1);
});
