import { createHash } from 'node:crypto';
import type { AskedBefore } from '@helpahead/core';
import type { NamedArticle } from '../insights.js';
import { type KnownArticle, QUESTIONS_DRAWN, type QuestionsMaterial } from './game.js';

/** Answers to choose from, besides "none of these". */
const CANDIDATES = 5;
/** With fewer there is nothing to choose. */
const LEAST_CANDIDATES = 3;
/** Of them, those that helped. */
const MOST_HELPFUL = 2;
/** Below this, one visitor's opinion would be the key. */
const LEAST_VOTES = 3;

/** What visitors said of one candidate after asking. */
interface Candidate extends NamedArticle {
  yes: number;
  no: number;
}

/** A question that visitors asked, with answers to choose from. */
export interface DrawnQuestion {
  asked: AskedBefore;
  candidates: Candidate[];
  /** What helped most; undefined when nothing did. */
  best: string | undefined;
}

/** Five questions, the same for the same seed; less than half of them such that nothing helped. */
export function drawQuestions({ asked, articles, filter }: QuestionsMaterial, seed: string): DrawnQuestion[] {
  const fitting = asked.filter(
    ({ language }) => filter.language === undefined || filter.language === language,
  );
  const order = byChance(seed, fitting, ({ language, question }) => JSON.stringify([language, question]))
    .map((one) => ({ asked: one, best: bestOf(one), candidates: candidatesOf(one, articles, seed) }))
    .filter(({ candidates }) => candidates.length >= LEAST_CANDIDATES);
  const answered = order.filter(({ best }) => best !== undefined);
  const missed = order.filter(({ best, asked }) => best === undefined && asked.missed * 2 > asked.times);
  const unanswerable = missed.slice(0, Math.floor((QUESTIONS_DRAWN - 1) / 2));
  const drawn = [...answered.slice(0, QUESTIONS_DRAWN - unanswerable.length), ...unanswerable];
  return byChance(seed, drawn, ({ asked }) => asked.question);
}

/** The article that most said yes to, when more did than said no, and enough to tell. */
function bestOf({ helped }: AskedBefore): string | undefined {
  const [best] = helped.toSorted((a, b) => b.yes - b.no - (a.yes - a.no));
  return best !== undefined && best.yes > best.no && best.yes + best.no >= LEAST_VOTES
    ? best.article
    : undefined;
}

/** What helped, what shares words with the question, and by chance others of its language. */
function candidatesOf(asked: AskedBefore, articles: readonly KnownArticle[], seed: string): Candidate[] {
  const titles = new Map(articles.map(({ article, title }) => [article, title]));
  const helpful = asked.helped
    .toSorted((a, b) => b.yes - b.no - (a.yes - a.no))
    .slice(0, MOST_HELPFUL)
    .map(({ article }) => article);
  const words = wordsOf(asked.query);
  const others = byChance(seed + asked.question, articles, ({ article }) => article)
    .filter(({ article, language }) => sameLanguage(language, asked.language) && !helpful.includes(article))
    .map(({ article, title }) => ({
      article,
      near: wordsOf(title).filter((word) => words.includes(word)).length,
    }))
    .sort((a, b) => b.near - a.near)
    .map(({ article }) => article);
  const chosen = [...helpful, ...others].slice(0, CANDIDATES);
  return byChance(seed + asked.query, chosen, (article) => article).map((article) => {
    const { yes, no } = asked.helped.find((one) => one.article === article) ?? { yes: 0, no: 0 };
    return { article, title: titles.get(article) ?? article, yes, no };
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? [];
}

const sameLanguage = (one: string, other: string): boolean => baseOf(one) === baseOf(other);
const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** An order that only the seed knows: whoever reloads the address sees the same. */
function byChance<Entry>(seed: string, entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  return entries
    .map((entry) => ({
      entry,
      rank: createHash('sha256')
        .update(`${seed}\n${keyOf(entry)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ entry }) => entry);
}
