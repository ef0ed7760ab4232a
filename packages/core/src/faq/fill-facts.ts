import type { Faq } from './faq.js';
import { fill } from './fill.js';

const template = /\{\{\s*facts\.[^{}]*\}\}/g;

/**
 * A copy of the FAQ with its facts in place of `{{facts.name}}` in every text, so that what is searched, marked and
 * read is the same. `{{context.…}}` stays: what the host says may change. A fact that changes is a change of every
 * article that states it, and of its content hash.
 */
export function fillFacts(faq: Faq): Faq {
  const { facts = {} } = faq;
  const text = JSON.stringify(faq, (_, value) =>
    typeof value === 'string' ? value.replace(template, (one) => fill(one, { facts })) : value,
  );
  return JSON.parse(text) as Faq;
}
