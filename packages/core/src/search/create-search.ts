import type { Faq } from '../faq/faq.js';
import { fold } from '../text/fold.js';
import { type Model, modelOf } from './model.js';
import { type Ranked, rank } from './rank.js';
import { readQuery } from './read-query.js';
import type { Readings } from './readings.js';
import { sayUnderstood } from './say-understood.js';
import type { FindOptions, Hit, Search, SearchIndex, SearchResult, TypoFinder } from './search-result.js';
import { sectionsToChooseFrom } from './sections-to-choose-from.js';
import { bestPassage, markedTerms, matchingRanges } from './snippet.js';
import { CERTAIN } from './weights.js';

export interface SearchOptions {
  /** Corrects words that the index does not have. @default none */
  typos?: TypoFinder | null;
  /** The FAQ that the index was built from, when it is there: hits then carry its own articles. */
  faq?: Faq;
}

/**
 * Searches an index. Without its FAQ, hits carry what the index kept: the articles, each with the beginning of its
 * answer as plain text.
 * @throws TypeError when the index was written in another format.
 */
export function createSearch(index: SearchIndex, { typos, faq }: SearchOptions = {}): Search {
  const model = modelOf(index, faq);
  return { find: (query, wishes = {}) => find(query, wishes, model, typos) };
}

function find(
  query: string,
  wishes: FindOptions,
  model: Model,
  typos: TypoFinder | null | undefined,
): SearchResult {
  if (!query.trim()) return { hits: [], understood: [], miss: false };
  const keep = new Set(wishes.keep?.map(fold));
  const words = readQuery(query, model, { typos, keep });
  const ranked = rank(words, model, allowed(wishes, model));
  const clarify = wishes.section === undefined ? sectionsToChooseFrom(ranked, words, model) : undefined;
  const terms = markedTerms(words, model);
  const hits = ranked.slice(0, wishes.limit ?? 10);
  const certainty = ranked[0]?.certainty ?? 0;
  return {
    hits: hits.map((one) => toHit(one, terms, model)),
    understood: sayUnderstood(words, query, { hits, terms }, model),
    ...(clarify ? { clarify } : {}),
    miss: certainty < CERTAIN,
    certainty,
  };
}

function allowed({ without, section }: FindOptions, model: Model): (article: number) => boolean {
  const rejected = new Set(without);
  return (number) => {
    const article = model.articles[number];
    if (!article || rejected.has(article.id)) return false;
    return section === undefined || article.section === section;
  };
}

function toHit({ article: number, score }: Ranked, terms: Readings, model: Model): Hit {
  const article = model.articles[number] as Hit['article'];
  const snippet = bestPassage(article, terms, model);
  const ranges = {
    question: matchingRanges(article.question, terms, model),
    snippet: matchingRanges(snippet, terms, model),
  };
  return { article, score, snippet, ranges };
}
