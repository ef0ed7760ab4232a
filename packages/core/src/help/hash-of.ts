import { contentHash } from '../faq/content-hash.js';
import type { Article } from '../faq/faq.js';
import type { State } from './state.js';

/** Names the content of an article as its editor wrote it; empty while its answer has not come. */
export function hashOf(article: Article, { answers }: State): string {
  const answer = answers.peek()?.(article.id);
  if (answer === undefined) return contentHash(article);
  return answer.status === 'ready' ? answer.hash : '';
}
