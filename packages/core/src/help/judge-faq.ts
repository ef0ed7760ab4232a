import type { Article, Faq, Problem } from '../faq/faq.js';
import { publishedArticles } from '../faq/published.js';
import { LoadProblem } from './load-problem.js';

/** What a reader made of the file. */
export interface ReadFaq {
  faq: Faq;
  problems: Problem[];
}

const seeAll = 'Run "npx helpahead check" on it to see every problem with its place.';

/**
 * The articles to show.
 *
 * @param name how the developer knows the FAQ: its URL
 * @throws {LoadProblem} `notJson` or `empty` when there is none
 */
export function usableArticles({ faq, problems }: ReadFaq, name: string, now: number): Article[] {
  const broken = problems.find(({ code }) => code === 'broken-json');
  if (broken !== undefined) throw new LoadProblem('notJson', `${name}: ${broken.message} ${seeAll}`);
  const articles = publishedArticles(faq, now);
  if (articles.length > 0) return articles;
  const why = faq.articles.length > 0 ? 'None of its articles is published today.' : problems.at(-1)?.message;
  throw new LoadProblem('empty', `${name} has no article to show. ${why ?? ''} ${seeAll}`);
}

/** The article a problem made unusable, by its pointer. */
function skippedBy({ path, code }: Problem): string[] {
  const article = /^.*?\/\d+(?=\/|$)/.exec(path)?.[0];
  const isLost = code === 'missing-question' || code === 'missing-answer' || path === article;
  return article !== undefined && isLost ? [article] : [];
}

/** One line on what was left out, or undefined when nothing was. */
export function describeLosses({ problems }: ReadFaq, name: string): string | undefined {
  const [first] = problems;
  if (first === undefined) return undefined;
  const skipped = new Set(problems.flatMap(skippedBy)).size;
  const articles = skipped === 1 ? '1 article was' : `${skipped} articles were`;
  const lost = skipped === 0 ? 'what is wrong was left out' : `${articles} skipped`;
  return `${name}: ${lost}. The first problem is at ${first.path || 'the top'}: ${first.message} ${seeAll}`;
}
