import { expect, it } from 'vitest';
import type { Faq } from './faq.js';
import { fillFacts } from './fill-facts.js';

const faq: Faq = {
  schemaVersion: 1,
  language: 'en',
  facts: { time: { value: '14 "days"' } },
  notices: [{ id: 'slow', text: 'Refunds take {{ facts.time }}.' }],
  articles: [
    {
      id: 'refund',
      question: 'Do refunds take {{facts.time}}?',
      answer: 'Yes, {{context.name|you}}: {{facts.time}}, {{facts.gone|soon}}.',
      section: 'About {{facts.time}}',
      action: { label: 'Wait {{facts.time}}', url: '/' },
    },
  ],
};

it('puts facts into every text, and leaves the context for later', () => {
  const filled = fillFacts(faq);
  expect(filled.articles[0]).toEqual({
    id: 'refund',
    question: 'Do refunds take 14 "days"?',
    answer: 'Yes, {{context.name|you}}: 14 "days", soon.',
    section: 'About 14 "days"',
    action: { label: 'Wait 14 "days"', url: '/' },
  });
  expect(filled.notices?.[0]?.text).toBe('Refunds take 14 "days".');
});

it('leaves the FAQ it was given as it is', () => {
  const before = structuredClone(faq);
  fillFacts(faq);
  expect(faq).toEqual(before);
});
