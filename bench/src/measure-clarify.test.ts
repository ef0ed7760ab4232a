import { expect, test } from 'vitest';
import { measureClarify } from './measure-clarify.ts';

const article = (id: string, question: string, section: string) => ({ id, question, answer: '', section });

test('counts a topic of two sections, one click that settles it, and a clear question left alone', () => {
  const figures = measureClarify({
    name: 'two sections',
    articles: [
      article('plan', 'Cancel subscription plans', 'billing'),
      article('order', 'Cancel an open order', 'orders'),
      article('zip', 'Change the postal code', 'address'),
    ],
  });
  expect(figures).toMatchObject({ ambiguous: 1, meanings: 2, firstAtOnce: 1 });
  expect(figures.asked * figures.meanings).toBe(figures.firstAfterClick);
  expect(figures.clear['the question itself']).toEqual({ queries: 3, asked: 0 });
});
