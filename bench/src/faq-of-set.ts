import type { Article, Faq } from '@helpahead/core';
import type { PageSet, SearchSet } from './data.ts';

/** A search set as an FAQ, with the first `learned` past questions of each entry. */
export function faqOfSearchSet({ entries, history }: SearchSet, learned = 0): Faq {
  const past = new Map<string, string[]>();
  for (const { q, id } of history) past.set(id, [...(past.get(id) ?? []), q]);
  const articles = entries.map(({ id, question, answer = '', keywords }): Article => {
    const wordings = (past.get(id) ?? []).slice(0, learned);
    return {
      id,
      question,
      answer,
      ...(keywords ? { keywords } : {}),
      ...(wordings.length ? { learned: wordings } : {}),
    };
  });
  return { schemaVersion: 1, language: 'en', articles };
}

/** Question and answer only: the category is the product's own label and would give the page away. */
export function faqOfPageSet({ faqs }: PageSet): Faq {
  const articles = faqs.map(({ id, question, answer }) => ({ id, question, answer }));
  return { schemaVersion: 1, language: 'en', articles };
}
