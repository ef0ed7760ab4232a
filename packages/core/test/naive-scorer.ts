// The ranking once more, from its definition and nothing else: no index, no terms, no numbers packed into text. For
// languages of which nothing is known, and words too short to have relatives.
import type { Article, Faq } from '../src/faq/faq.js';
import { MOST_IMPACT } from '../src/search/index-file.js';
import type { SearchIndex } from '../src/search/search-result.js';
import { COMPLETION, FIELD_WEIGHTS, LENGTH_SHARE, SATURATION } from '../src/search/weights.js';
import { buildIndex } from '../src/search.js';

/** The articles of an FAQ, without the learned wordings that its index doubts: which those are is another matter. */
export function believedArticles(faq: Faq): Article[] {
  const { doubted = {} } = buildIndex(faq) as SearchIndex & { doubted?: Record<number, number[]> };
  return faq.articles.map((article, number) => ({
    ...article,
    learned: (article.learned ?? []).filter((_, place) => !doubted[number]?.includes(place)),
  }));
}

export interface NaiveWord {
  /** The words that it may be read as, each by how well it stands for it. */
  readings: Map<string, number>;
  weight: number;
}

export const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean);

/** Fields in the order of their weights. */
function fieldsOf({ question, questions = [], keywords = [], learned = [], section = '', ...rest }: Article) {
  const { tags = [], short = '', answer } = rest;
  const texts = [[question], [...questions, ...keywords], learned, [section, ...tags], [short], [answer]];
  return texts.map((field) => field.flatMap(wordsOf));
}

function mean(numbers: readonly number[]): number {
  const counted = numbers.filter((number) => number > 0);
  return counted.reduce((total, number) => total + number, 0) / (counted.length || 1);
}

/** How much an article is about a word, up to 1: BM25F, rounded up to one of so many steps. */
function impactOf(word: string, article: Article, articles: readonly Article[]): number {
  const weights = fieldsOf(article).map((field, at) => {
    const usual = mean(articles.map((one) => fieldsOf(one)[at]?.length ?? 0)) || 1;
    const dilution = 1 - LENGTH_SHARE + (LENGTH_SHARE * field.length) / usual;
    return (field.filter((other) => other === word).length * (FIELD_WEIGHTS[at] ?? 0)) / dilution;
  });
  const weight = weights.reduce((total, one) => total + one, 0);
  return Math.ceil((MOST_IMPACT * weight) / (SATURATION + weight)) / MOST_IMPACT;
}

const has = (article: Article, word: string) => fieldsOf(article).flat().includes(word);

/** How much a word tells articles apart; one that no article has as if half an article had it. */
export function rarityOf(word: string, articles: readonly Article[]): number {
  const found = articles.filter((article) => has(article, word)).length || 0.5;
  return Math.log(1 + (articles.length - found + 0.5) / (found + 0.5));
}

/** The words of a query. The last one, when nothing follows it, may also be the beginning of a word. */
export function naiveWords(query: string, articles: readonly Article[]): NaiveWord[] {
  const vocabulary = [...new Set(articles.flatMap((article) => fieldsOf(article).flat()))];
  return wordsOf(query).map((word, at, all) => {
    const isKnown = vocabulary.includes(word);
    const isUnfinished = at === all.length - 1 && !query.endsWith(' ');
    const longer = isUnfinished ? vocabulary.filter((other) => other.startsWith(word)) : [];
    const share = isKnown ? COMPLETION.known : COMPLETION.unknown;
    const readings = new Map<string, number>(longer.map((other) => [other, share]));
    if (isKnown) readings.set(word, 1);
    const likely = isKnown ? [word] : longer;
    const rarities = likely.map((other) => rarityOf(other, articles));
    return { readings, weight: rarities.length ? Math.min(...rarities) : rarityOf('', articles) };
  });
}

/** How much an article is about the words of a query, those that matter most first and foremost; of each word the best reading counts. */
export function naiveFound(
  words: readonly NaiveWord[],
  article: Article,
  articles: readonly Article[],
  foundAtAll = 0,
): number {
  let total = 0;
  for (const { readings, weight } of words) {
    const gains = [...readings].map(([word, share]) =>
      has(article, word) ? share * (foundAtAll + impactOf(word, article, articles)) : 0,
    );
    total += weight * Math.max(0, ...gains);
  }
  return total;
}
