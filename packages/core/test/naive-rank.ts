// The order of answers once more, from its definition: what is found, and how alike query and wordings are.
import type { Article } from '../src/faq/faq.js';
import { FOUND_AT_ALL, WORDING } from '../src/search/weights.js';
import { type NaiveWord, naiveFound, naiveWords, rarityOf, wordsOf } from './naive-scorer.js';

const total = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0);
/** What two wholes share, over the mean of both (Dice). */
const dice = (shared: number, one: number, other: number) => (shared ? (2 * shared) / (one + other) : 0);

interface Text {
  words: string[];
  articles: readonly Article[];
}

/** Neighbouring words that the FAQ has, and the mean of their rarities. */
function pairsOf({ words, articles }: Text): Map<string, number> {
  const isKnown = (word: string) => naiveWords(`${word} `, articles)[0]?.readings.has(word) === true;
  const neighbours = words.slice(1).map((word, at): [string, string] => [words[at] ?? '', word]);
  const pairs = neighbours.filter((pair) => pair.every(isKnown));
  return new Map(
    pairs.map(([one, other]) => [
      `${one} ${other}`,
      (rarityOf(one, articles) + rarityOf(other, articles)) / 2,
    ]),
  );
}

function trigramsOf(words: readonly string[]): Set<string> {
  const text = ` ${words.join(' ')} `;
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
}

function likeness(query: Text, read: readonly NaiveWord[], wording: string[]): number {
  const { articles } = query;
  const held = new Set(wording);
  const shared = read.map(
    ({ readings, weight }) =>
      weight * Math.max(0, ...[...readings].map(([word, share]) => (held.has(word) ? share : 0))),
  );
  const whole = total(read.map(({ weight }) => weight));
  const inWords = dice(total(shared), whole, total([...held].map((word) => rarityOf(word, articles))));
  const [mine, its] = [pairsOf(query), pairsOf({ words: wording, articles })];
  const both = total([...mine].map(([pair, weight]) => (its.has(pair) ? weight : 0)));
  const inPairs = dice(both, total(mine.values()), total(its.values()));
  const [three, other] = [trigramsOf(query.words), trigramsOf(wording)];
  const inThrees = dice([...three].filter((one) => other.has(one)).length, three.size, other.size);
  return inWords + WORDING.pairs * inPairs + WORDING.trigrams * inThrees;
}

function otherWordings({ questions = [], keywords = [], learned = [] }: Article): number {
  return questions.length + keywords.length + learned.length;
}

/** Of each article that has any of the words, its score; by place. */
export function naiveScores(query: string, articles: readonly Article[]): Map<number, number> {
  const read = naiveWords(query, articles);
  const whole = total(read.map(({ weight }) => weight)) || 1;
  const scores = new Map<number, number>();
  for (const [place, article] of articles.entries()) {
    const found = naiveFound(read, article, articles, FOUND_AT_ALL);
    if (found === 0) continue;
    const { question, questions = [], keywords = [], learned = [] } = article;
    const alike = [question, ...questions, ...keywords, ...learned]
      .map(
        (wording, at) =>
          (at === 0 ? 1 : WORDING.others) *
          likeness({ words: wordsOf(query), articles }, read, wordsOf(wording)),
      )
      .sort((a, b) => b - a);
    const usual = 1 + total(articles.map(otherWordings)) / articles.length;
    const chance = ((1 + usual) / (1 + alike.length)) ** WORDING.chance;
    const closest = (alike[0] ?? 0) + WORDING.second * (alike[1] ?? 0);
    scores.set(place, found / whole + WORDING.share * chance * closest);
  }
  return scores;
}
