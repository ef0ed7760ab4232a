import type { Model } from './model.js';
import type { QueryWord } from './read-query.js';
import { bestOf, scoreArticles } from './score-terms.js';
import { EVIDENCE, GUESS, WORDING } from './weights.js';
import { closestWording, sum } from './wordings.js';

/** How well an article answers a query. */
export interface Ranked {
  /** Place in `model.articles`. */
  article: number;
  score: number;
  /** About 0 to 1: how much of what was asked the article speaks of. */
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
  const whole = sum(words.map(({ weight }) => weight)) || 1;
  const guessed = sum(words.map((word) => (isGuess(word) ? word.weight : 0))) / whole;
  const scores = scoreArticles(words, model);
  const ranked = bestOf(scores, CLOSE_LOOK, allows).map((article) => {
    const found = scores[article] ?? 0;
    const share = found / whole;
    const wording = closestWording(article, words, model);
    const certainty = (share + wording) / 2 + (EVIDENCE * found) / model.rarityOfUnknown;
    // What stands on guessed words alone is a guess.
    return {
      article,
      score: share + WORDING.share * wording,
      certainty: certainty * (1 - GUESS * guessed),
    };
  });
  return ranked.sort((a, b) => b.score - a.score || a.article - b.article);
}
