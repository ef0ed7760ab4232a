// Random FAQs of few words, so that queries and articles share many of them.
import fc from 'fast-check';
import type { Article, Faq } from '../src/faq/faq.js';

/** Short enough to have no relatives, some the beginning of others, and no two of them make a third. */
const words = 'bol bola bolo cima dora fumi gept hilk jar jarn jaru kest kesu lomt'.split(' ');

const text = (most: number) =>
  fc.array(fc.constantFrom(...words), { maxLength: most }).map((some) => some.join(' '));
const texts = fc.array(text(4), { maxLength: 2 });

const article = fc.record(
  {
    question: text(6),
    answer: text(14),
    questions: texts,
    keywords: texts,
    learned: texts,
    section: text(2),
    tags: texts,
    short: text(6),
  },
  { requiredKeys: ['question', 'answer'] },
);

/** In a language of which nothing is known. */
export const smallFaq: fc.Arbitrary<Faq> = fc.array(article, { maxLength: 9 }).map((articles) => ({
  schemaVersion: 1,
  language: 'xx',
  articles: articles.map((one, at): Article => ({ id: `a${at}`, ...one })),
}));

/** Words of such an FAQ, a few unknown ones, perhaps half of one at the end. */
export const wordsToAsk: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(...words, 'zzzz', 'quux'), { minLength: 1, maxLength: 7 }),
    fc.constantFrom(' ', '', ' b', ' ja', ' kes', ' lomt', ' x'),
  )
  .map(([some, end]) => some.join(' ') + end);
