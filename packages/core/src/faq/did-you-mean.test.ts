import { expect, it } from 'vitest';
import { didYouMean } from './did-you-mean.js';

const known = ['question', 'questions', 'keywords', 'tags', 'url', 'id', 'owner'];

it.each([
  ['qestion', 'question'],
  ['quesiton', 'question'],
  ['Question', 'question'],
  ['keywrods', 'keywords'],
  ['tag', 'tags'],
  ['urll', 'url'],
])('takes %s for %s', (name, meant) => expect(didYouMean(name, known)).toBe(meant));

it.each(['order', 'title', 'x', 'di', '', 'quick'])('makes no guess for %j', (name) => {
  expect(didYouMean(name, known, 1)).toBeUndefined();
});

it('prefers the nearest', () => {
  expect(didYouMean('questionss', known)).toBe('questions');
});
