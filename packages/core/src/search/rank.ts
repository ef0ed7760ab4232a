import type { Model } from './model.js';
import type { QueryWord } from './read-query.js';
import { bestOf, scoreArticles } from './score-terms.js';
import { EVIDENCE, FOUND_AT_ALL, GUESS, HALF_CERTAIN, LEAD, WORDING } from './weights.js';
import { closestWordings, readAsked, sum } from './wordings.js';

/** How well an article answers a query. */
export interface Ranked {
  /** Place in `model.articles`. */
  article: number;
  score: number;
  /** 0 to 1: how much of what was asked the article speaks of, and how far ahead of others it is. */
  certainty: number;
}

/** So many of the best by words are looked at closely. */
const CLOSE_LOOK = 40;

/** Read as one of several words that are equally near. */
function isGuess({ kind, as }: QueryWord): boolean {
  return kind === 'corrected' && as.length > 1;
}

export function rank(
  words: readonly QueryWord[],
  model: Model,
  allows: (article: number) => boolean,
): Ranked[] {
  const asked = readAsked(words, model);
  const whole = asked.whole || 1;
  const guessed = sum(words.map((word) => (isGuess(word) ? word.weight : 0))) / whole;
  const scores = scoreArticles(words, model, FOUND_AT_ALL);
  const ranked = bestOf(scores, CLOSE_LOOK, allows).map((article) => {
    const found = scores[article] ?? 0;
    const share = found / whole;
    const { closest, together } = closestWordings(article, asked, model);
    return {
      article,
      score: share + WORDING.share * together,
      certainty: (share + closest) / 2 + (EVIDENCE * found) / model.rarityOfUnknown,
    };
  });
  ranked.sort((a, b) => b.score - a.score || a.article - b.article);
  const third = ranked[2]?.score ?? 0;
  // What stands on guessed words alone is a guess.
  for (const one of ranked) {
    const found = Math.max(0, one.certainty + LEAD * (one.score - third)) * (1 - GUESS * guessed);
    one.certainty = found / (found + HALF_CERTAIN);
  }
  return ranked;
}
