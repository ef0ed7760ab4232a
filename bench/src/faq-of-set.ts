import type { Article, Faq } from '@helpahead/core';
import type { PageSet, Past, SearchSet } from './data.ts';

/** A search set as an FAQ, with these past questions as learned wordings of the entries they name. */
export function faqOfSearchSet({ entries }: Pick<SearchSet, 'entries'>, learned: readonly Past[] = []): Faq {
  const past = new Map<string, string[]>();
  for (const { q, id } of learned) past.set(id, [...(past.get(id) ?? []), q]);
  const articles = entries.map(({ id, question, answer = '', keywords }): Article => {
    const wordings = past.get(id);
    return {
      id,
      question,
      answer,
      ...(keywords ? { keywords } : {}),
      ...(wordings ? { learned: wordings } : {}),
    };
  });
  return { schemaVersion: 1, language: 'en', articles };
}

/** The first `count` past questions of each entry. */
export function firstPast({ history }: SearchSet, count: number): Past[] {
  const taken = new Map<string, number>();
  return history.filter(({ id }) => {
    const before = taken.get(id) ?? 0;
    taken.set(id, before + 1);
    return before < count;
  });
}

/** Most wordings that an entry of the set can have. */
export function longestPast({ history }: SearchSet): number {
  const counts = new Map<string, number>();
  for (const { id } of history) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** Question and answer only: the category is the product's own label and would give the page away. */
export function faqOfPageSet({ faqs }: PageSet): Faq {
  const articles = faqs.map(({ id, question, answer }) => ({ id, question, answer }));
  return { schemaVersion: 1, language: 'en', articles };
}
