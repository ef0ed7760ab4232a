import type { Model } from './model.js';
import type { QueryWord } from './read-query.js';
import { bestOf, scoreArticles } from './score-terms.js';
import { EVIDENCE, FOUND_AT_ALL, GUESS, LEAD, WORDING } from './weights.js';
import { closestWording, readAsked, sum } from './wordings.js';

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
  const asked = readAsked(words, model);
  const whole = asked.whole || 1;
  const guessed = sum(words.map((word) => (isGuess(word) ? word.weight : 0))) / whole;
  const scores = scoreArticles(words, model, FOUND_AT_ALL);
  const ranked = bestOf(scores, CLOSE_LOOK, allows).map((article) => {
    const found = scores[article] ?? 0;
    const share = found / whole;
    const wording = closestWording(article, asked, model);
    return {
      article,
      score: share + WORDING.share * wording,
      certainty: (share + wording) / 2 + (EVIDENCE * found) / model.rarityOfUnknown,
    };
  });
  ranked.sort((a, b) => b.score - a.score || a.article - b.article);
  const third = ranked[2]?.score ?? 0;
  // What stands on guessed words alone is a guess.
  for (const one of ranked) {
    one.certainty = (one.certainty + LEAD * (one.score - third)) * (1 - GUESS * guessed);
  }
  return ranked;
}
