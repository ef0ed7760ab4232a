import { MOST_IMPACT } from './index-file.js';
import type { Model } from './model.js';
import type { Readings } from './readings.js';

/** A word with what it counts. */
export interface WeighedWord {
  readings: Readings;
  weight: number;
}

/**
 * BM25F over all articles: of each word the best reading counts; `foundAtAll` for being there, and `byImpact` times how
 * much the article is about it.
 */
export function scoreArticles(
  words: Iterable<WeighedWord>,
  model: Model,
  foundAtAll = 0,
  byImpact = 1,
): Float64Array {
  const { starts, postings, impacts } = model;
  const scores = new Float64Array(model.articles.length);
  const gains = new Float64Array(scores.length);
  for (const { readings, weight } of words) {
    const touched: number[] = [];
    for (const [term, share] of readings) {
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at++) {
        const article = postings[at] as number;
        const gain = share * weight * (foundAtAll + (byImpact * (impacts[at] as number)) / MOST_IMPACT);
        const before = gains[article] as number;
        if (before >= gain) continue;
        if (before === 0) touched.push(article);
        gains[article] = gain;
      }
    }
    for (const article of touched) {
      scores[article] = (scores[article] as number) + (gains[article] as number);
      gains[article] = 0;
    }
  }
  return scores;
}

/** The `count` best articles above zero, best first. */
export function bestOf(scores: Float64Array, count: number, allows: (article: number) => boolean): number[] {
  const found: number[] = [];
  scores.forEach((score, article) => {
    if (score > 0 && allows(article)) found.push(article);
  });
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, count);
}
