import type { Article } from '../faq/faq.js';
import { STOP_WORD } from './weights.js';

/** Learned wordings that do not count: by number of the article, their places. */
export type Doubted = Readonly<Record<number, readonly number[]>>;

/** How many wordings besides its question an article has on average, of those that are there. */
export function otherWordingsOf(articles: readonly Article[], doubted: Doubted = {}): number {
  let [wordings, count] = [0, 0];
  articles.forEach(({ questions = [], keywords = [], learned = [] }, number) => {
    wordings += questions.length + keywords.length + learned.length - (doubted[number]?.length ?? 0);
    count++;
  });
  return wordings / (count || 1);
}

/** What a stop word counts where articles have so many other wordings. */
export function stopWordOf(otherWordings: number): number {
  return (STOP_WORD.least * STOP_WORD.half + otherWordings) / (STOP_WORD.half + otherWordings);
}
