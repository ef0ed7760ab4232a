import type { Model } from './model.js';
import { MOST_IMPACT } from './postings-text.js';
import type { QueryWord } from './read-query.js';
import { WORDING_SHARE } from './weights.js';

/** How well an article answers a query. */
export interface Ranked {
  /** Place in `model.articles`. */
  article: number;
  score: number;
  /** 0 to 1: how much of what was asked the article speaks of. */
  certainty: number;
}

/** So many of the best by words are looked at closely. */
const CLOSE_LOOK = 40;

export function rank(
  words: readonly QueryWord[],
  model: Model,
  allows: (article: number) => boolean,
): Ranked[] {
  const scores = scoreArticles(words, model);
  const whole = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const best = bestOf(scores, CLOSE_LOOK, allows);
  const looks = best.map((article) => {
    const bag = (scores[article] ?? 0) / whole;
    const wording = bestWording(article, words, whole, model);
    return { article, score: bag + WORDING_SHARE * wording, certainty: (bag + wording) / 2 };
  });
  return looks.sort((a, b) => b.score - a.score || a.article - b.article);
}

function scoreArticles(words: readonly QueryWord[], model: Model): Float64Array {
  const { starts, articles, impacts } = model.postings;
  const scores = new Float64Array(model.articles.length);
  const best = new Float64Array(model.articles.length);
  for (const { readings, weight } of words) {
    const isOne = readings.size === 1;
    const touched: number[] = [];
    for (const [term, share] of readings) {
      const each = (share * weight) / MOST_IMPACT;
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at++) {
        const article = articles[at] as number;
        const gain = each * (impacts[at] as number);
        if (isOne) scores[article] = (scores[article] as number) + gain;
        else if ((best[article] as number) < gain) {
          if (best[article] === 0) touched.push(article);
          best[article] = gain;
        }
      }
    }
    for (const article of touched) {
      scores[article] = (scores[article] as number) + (best[article] as number);
      best[article] = 0;
    }
  }
  return scores;
}

function bestOf(scores: Float64Array, count: number, allows: (article: number) => boolean): number[] {
  const found: number[] = [];
  for (let article = 0; article < scores.length; article++) {
    if ((scores[article] as number) > 0 && allows(article)) found.push(article);
  }
  return found.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).slice(0, count);
}

type Wording = readonly number[];
const wordingsOf = new WeakMap<Model, Map<number, Wording[]>>();

/** Each wording of an article as term numbers. */
function readWordings(article: number, model: Model): Wording[] {
  const read = wordingsOf.get(model) ?? new Map<number, Wording[]>();
  wordingsOf.set(model, read);
  const known = read.get(article);
  if (known) return known;
  const {
    question,
    questions = [],
    keywords = [],
    learned = [],
  } = model.articles[article] ?? { question: '' };
  const wordings = [question, ...questions, ...keywords, ...learned].map((text) =>
    model
      .tokenize(text)
      .map(({ word }) => model.termOf(word))
      .filter((term) => term >= 0),
  );
  read.set(article, wordings);
  return wordings;
}

/** How alike query and the most alike wording are: shared weight over the mean weight of both. */
function bestWording(article: number, words: readonly QueryWord[], whole: number, model: Model): number {
  let best = 0;
  for (const wording of readWordings(article, model)) {
    const set = new Set(wording);
    let size = 0;
    for (const term of set) size += (model.rarity[term] ?? 0) * (model.isStop[term] ? 0.2 : 1);
    let shared = 0;
    for (const { readings, weight } of words) {
      let fit = 0;
      for (const [term, share] of readings) if (share > fit && set.has(term)) fit = share;
      shared += fit * weight;
    }
    best = Math.max(best, (2 * shared) / (whole + size || 1));
  }
  return best;
}
