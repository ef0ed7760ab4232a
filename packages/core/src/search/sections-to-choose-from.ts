import type { Article } from '../faq/faq.js';
import type { Model } from './model.js';
import type { Ranked } from './rank.js';
import type { QueryWord } from './read-query.js';
import { scoreArticles } from './score-terms.js';
import type { SearchResult } from './search-result.js';
import { CERTAIN, CLOSE_LEADERS } from './weights.js';
import { sum } from './wordings.js';

const MOST_SECTIONS = 4;

/**
 * Two to four sections, when answers of each explain as much of the query as the first one does, and the first is not
 * the very question that was asked.
 */
export function sectionsToChooseFrom(
  ranked: readonly Ranked[],
  words: readonly QueryWord[],
  model: Model,
): SearchResult['clarify'] {
  const [first] = ranked;
  if (!first || first.certainty < CERTAIN) return undefined;
  const close = ranked.filter(({ score }) => score >= first.score * CLOSE_LEADERS);
  const telling = words.filter(({ isStop }) => !isStop);
  // Of a query without a topic, the words to come will say more than any choice.
  if (close.length < 2 || !telling.length) return undefined;
  // The weight of the words that an article speaks of, wherever and however often.
  const explained = scoreArticles(telling, model, 1, 0);
  const worths = ({ article }: Ranked) => [
    explained[article] ?? 0,
    asked(model.articles[article], words, model),
  ];
  const least = worths(first);
  const leaders = close.filter((one) => worths(one).every((worth, at) => worth >= (least[at] ?? 0)));
  const sections = new Set(leaders.map(({ article }) => model.articles[article]?.section ?? ''));
  if (sections.has('') || sections.size < 2 || sections.size > MOST_SECTIONS) return undefined;
  return [...sections].map((section) => ({ section, label: section }));
}

/** The weight of the words in a question, when it has no other telling words; 0 when it asks something else too. */
function asked(article: Article | undefined, words: readonly QueryWord[], model: Model): number {
  const terms = model.tokenize(article?.question ?? '').map(({ word }) => model.termOf(word));
  const isIn = ({ readings }: QueryWord) => terms.some((term) => readings.has(term));
  const others = terms.filter(
    (term) => !model.stops.has(term) && !words.some((word) => word.readings.has(term)),
  );
  return others.length ? 0 : sum(words.filter(isIn).map(({ weight }) => weight));
}
