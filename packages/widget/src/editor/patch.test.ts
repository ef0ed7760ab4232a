import type { Article } from '@helpahead/core';
import { describe, expect, it } from 'vitest';
import { type Change, listAfter, say, toggle } from './changes.js';
import { jsonPatch, type Operation, pinFile } from './patch.js';

const refund: Article = { id: 'refund', question: 'When?', answer: 'Soon.' };
const card: Article = { id: 'card', question: 'Why?', answer: 'So.', pages: ['/a'], notPages: ['/b', '/c'] };
const file = { schemaVersion: 1, articles: [refund, card] };
const here = { list: 'pages', pattern: '/pay' } as const;

/** As RFC 6902 has it, for the operations that are made here. */
function apply(document: unknown, operations: readonly Operation[]): unknown {
  const copy = structuredClone(document);
  for (const { op, path, value } of operations) {
    const names = path.split('/').slice(1);
    const last = names.pop() ?? '';
    const parent = names.reduce((at, name) => (at as Record<string, unknown>)[name], copy) as Record<
      string,
      unknown
    >;
    if (op === 'test') expect(parent[last]).toEqual(value);
    else if (op === 'remove') delete parent[last];
    else parent[last] = value;
  }
  return copy;
}

describe('toggle', () => {
  it('pins, and pressed again has changed nothing', () => {
    const pinned = toggle([], refund, here);
    expect(pinned).toEqual([{ article: 'refund', list: 'pages', pattern: '/pay', op: 'add' }]);
    expect(toggle(pinned, refund, here)).toEqual([]);
  });

  it('takes off what the file has, and puts it back', () => {
    const off = toggle([], card, { list: 'pages', pattern: '/a' });
    expect(off).toEqual([{ article: 'card', list: 'pages', pattern: '/a', op: 'remove' }]);
    expect(toggle(off, card, { list: 'pages', pattern: '/a' })).toEqual([]);
  });

  it('never pins where the article is kept from, nor the other way round', () => {
    const pinned = toggle([], card, { list: 'pages', pattern: '/b' });
    expect(listAfter(card, 'pages', pinned)).toEqual(['/a', '/b']);
    expect(listAfter(card, 'notPages', pinned)).toEqual(['/c']);
    const never = toggle(pinned, card, { list: 'notPages', pattern: '/b' });
    expect(never).toEqual([]);
    const swapped = toggle(toggle([], refund, here), refund, { list: 'notPages', pattern: '/pay' });
    expect(swapped).toEqual([{ article: 'refund', list: 'notPages', pattern: '/pay', op: 'add' }]);
  });
});

describe('the JSON Patch', () => {
  const changes: Change[] = [
    ...toggle([], refund, here),
    ...toggle([], card, { list: 'pages', pattern: '/a' }),
    ...toggle([], card, { list: 'notPages', pattern: '/d' }),
  ];

  it('makes of the file what the editor saw, and nothing else', () => {
    expect(apply(file, jsonPatch(file, changes) ?? [])).toEqual({
      schemaVersion: 1,
      articles: [
        { ...refund, pages: ['/pay'] },
        { id: 'card', question: 'Why?', answer: 'So.', notPages: ['/b', '/c', '/d'] },
      ],
    });
  });

  it('tests each article by its id and each list by what it held, so that it fails on another file', () => {
    const tests = (jsonPatch(file, changes) ?? []).filter(({ op }) => op === 'test');
    expect(tests.map(({ path, value }) => [path, value])).toEqual([
      ['/articles/0/id', 'refund'],
      ['/articles/1/id', 'card'],
      ['/articles/1/pages', ['/a']],
      ['/articles/1/notPages', ['/b', '/c']],
    ]);
  });

  it('knows a bare array of articles', () => {
    expect(jsonPatch([refund], toggle([], refund, here))?.at(-1)).toEqual({
      op: 'add',
      path: '/0/pages',
      value: ['/pay'],
    });
  });

  it('is none for a built file, for none, and for an article that the file has without an id', () => {
    expect(jsonPatch({ format: 'helpahead-built', articles: [refund] }, changes)).toBeUndefined();
    expect(jsonPatch(undefined, changes)).toBeUndefined();
    expect(jsonPatch({ articles: [{ question: 'When?' }] }, changes)).toBeUndefined();
  });
});

it('tells the same by article, and in sentences', () => {
  const changes = toggle([], card, { list: 'pages', pattern: '/b' });
  expect(pinFile('en', changes)).toEqual({
    format: 'helpahead-pins',
    version: 1,
    language: 'en',
    articles: { card: { pages: { add: ['/b'] }, notPages: { remove: ['/b'] } } },
  });
  expect(changes.map((change) => say(change, 'Why?'))).toEqual([
    'Pin “Why?” on /b',
    'Offer “Why?” on /b again',
  ]);
});
