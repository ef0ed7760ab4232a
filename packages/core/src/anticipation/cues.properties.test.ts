import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Faq } from '../faq/faq.js';
import { createAnticipator } from '../search.js';
import type { PageContext } from './suggestion.js';

const words = [
  'password',
  'Shipping',
  'return',
  'zurück',
  '返品',
  'card',
  'E-51',
  'declined',
  'the',
  'xyz',
  '😀',
  ' ',
];
const questions = [
  'I forgot my password',
  'How much is shipping?',
  'Wie schicke ich etwas zurück?',
  'What is E-51?',
];
const faq: Faq = {
  schemaVersion: 1,
  language: 'en',
  articles: questions.map((question, at) => ({
    id: `a${at}`,
    question,
    answer: 'return the card',
    pages: ['/pin/*'],
  })),
};
const ranker = createAnticipator(faq, { threshold: 0 });
const text = fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((list) => list.join(' '));
const some = fc.array(text, { maxLength: 3 });
const path = fc
  .array(fc.constantFrom(...words), { maxLength: 4 })
  .map((list) => `/${list.map(encodeURIComponent).join('/')}`);
const url = fc.tuple(
  fc.constantFrom('', 'https://shop.example', '/pin'),
  path,
  fc.constantFrom('', '/', '?password=1', '#card'),
);
const page: fc.Arbitrary<PageContext> = fc.record({
  url: url.map((parts) => parts.join('')),
  title: text,
  description: text,
  text,
  headings: some,
  breadcrumb: some,
  labels: some,
  buttons: some,
  errors: some,
});

/** Where a cue of each kind may be quoted from. */
function sources(context: PageContext, trail: readonly string[]): Record<string, readonly string[]> {
  const {
    title,
    description = '',
    text: body = '',
    headings,
    breadcrumb = [],
    labels,
    buttons,
    errors,
  } = context;
  return {
    title: [title],
    description: [description],
    text: [body],
    heading: headings,
    breadcrumb,
    label: labels,
    button: buttons,
    error: errors,
    // As the address bar shows it.
    url: [decodeURIComponent(context.url.replace(/[?#].*/, ''))],
    trail: trail.map(decodeURIComponent),
    pin: ['/pin/*'],
  };
}

test('quotes nothing but what the page says', () => {
  fc.assert(
    fc.property(page, fc.array(path, { maxLength: 2 }), (context, trail) => {
      const from = sources(context, trail);
      for (const { cues } of ranker.suggest(context, { trail })) {
        for (const cue of cues) {
          expect(cue.text).not.toBe('');
          expect(from[cue.kind]?.some((source) => source.includes(cue.text))).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('quotes of a long text no more than the place', () => {
  const long = `${'Nothing to see here. '.repeat(60)}Ask for a new password by mail. ${'And so on. '.repeat(60)}`;
  const context = { url: '/', title: '', headings: [], labels: [], buttons: [], errors: [], text: long };
  const [cue] = ranker.suggest(context)[0]?.cues ?? [];
  expect(cue?.text).toContain('new password by mail');
  expect(cue?.text.length).toBeLessThanOrEqual(200);
});
