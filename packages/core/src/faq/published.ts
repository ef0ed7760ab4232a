import type { Article, Faq } from './faq.js';

/**
 * The articles a visitor may see: neither `draft` nor `review`, and within `from` and `until`.
 *
 * @param now epoch milliseconds
 */
export function publishedArticles({ articles }: Pick<Faq, 'articles'>, now: number): Article[] {
  return articles.filter(
    (article) => (article.status ?? 'published') === 'published' && isCurrent(article, now),
  );
}

/**
 * Whether `now` lies within. A day begins and ends by UTC, and `until` includes its day; a date nobody can read
 * limits nothing.
 */
function isCurrent({ from, until }: { from?: string; until?: string }, now: number): boolean {
  const start = from === undefined ? Number.NaN : Date.parse(from);
  const end = until === undefined ? Number.NaN : Date.parse(until) + (until.length === 10 ? 86_400_000 : 0);
  return !(now < start) && !(now >= end);
}
