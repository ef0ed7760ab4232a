import { type Article, buildIndex, createSearch, type Faq, type Search } from '@helpahead/core';
import type { SectionedSet } from './data.ts';

/** How the question "which section?" does, in counts. */
export interface Clarifying {
  /** Queries that fit one article in each of two to four sections, and those of them that are asked back. */
  ambiguous: number;
  asked: number;
  /** Each with each article it may mean: the first hit at once; the first hit after one click on its section. */
  meanings: number;
  firstAtOnce: number;
  firstAfterClick: number;
  /** Queries that fit one article alone, and those of them that are asked back all the same. */
  clear: Record<string, { queries: number; asked: number }>;
}

interface Named {
  article: Article;
  section: string;
  words: readonly string[];
}

/** Topics of so many words, shared by the questions of so many sections. */
const mostTopicWords = 3;
const mostSections = 4;
/** Keywords of fewer words say too little to be clear. */
const leastKeywords = 3;

export function measureClarify(set: SectionedSet): Clarifying {
  const faq: Faq = { schemaVersion: 1, language: 'en', articles: set.articles };
  const search = createSearch(buildIndex(faq));
  const named = set.articles.map((article) => ({
    article,
    section: article.section ?? '',
    words: contentWords(article.question),
  }));
  const topics = topicsOf(named);
  const meanings = topics.flatMap(({ query, meant }) => meant.map((one) => ({ query, one })));
  const isFirst = ({ query, one }: (typeof meanings)[number]) =>
    search.find(query, { limit: 1 }).hits[0]?.article.id === one.article.id;
  return {
    ambiguous: topics.length,
    asked: topics.filter(({ query }) => search.find(query).clarify).length,
    meanings: meanings.length,
    firstAtOnce: meanings.filter(isFirst).length,
    firstAfterClick: meanings.filter(({ query, one }) => isFirstAfterClick(search, query, one)).length,
    clear: Object.fromEntries(
      Object.entries(clearQueries(named)).map(([name, queries]) => [
        name,
        { queries: queries.length, asked: queries.filter((query) => search.find(query).clarify).length },
      ]),
    ),
  };
}

function isFirstAfterClick(search: Search, query: string, { article, section }: Named): boolean {
  const { clarify = [] } = search.find(query);
  if (!clarify.some((choice) => choice.section === section)) return false;
  return search.find(query, { section }).hits[0]?.article.id === article.id;
}

/** Words that the questions of several sections share, one in each; nobody's whole question. */
function topicsOf(named: readonly Named[]): { query: string; meant: Named[] }[] {
  const queries = new Set(named.flatMap(({ words }) => runsOf(words)));
  return [...queries].flatMap((query) => {
    const words = query.split(' ');
    const meant = named.filter((one) => words.every((word) => one.words.includes(word)));
    const sections = new Set(meant.map(({ section }) => section));
    const isOneEach = sections.size === meant.length && sections.size > 1 && sections.size <= mostSections;
    const isWhole = meant.some((one) => one.words.length === words.length);
    return isOneEach && !isWhole ? [{ query, meant }] : [];
  });
}

/** `a b c` → `a`, `a b`, `a b c`, `b`, `b c`, `c` */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, start) =>
    Array.from({ length: mostTopicWords }, (_unused, more) => words.slice(start, start + more + 1))
      .filter((run, more) => run.length === more + 1)
      .map((run) => run.join(' ')),
  );
}

function clearQueries(named: readonly Named[]): Record<string, string[]> {
  const alone = named.filter(
    (one) =>
      one.words.length > 0 &&
      !named.some((other) => other !== one && one.words.every((word) => other.words.includes(word))),
  );
  return {
    'the question itself': alone.map(({ article }) => article.question),
    'its words backwards': alone
      .filter(({ words }) => words.length >= leastKeywords)
      .map(({ words }) => [...words].reverse().join(' ')),
  };
}

const emptyWords = new Set(
  (
    'a about after all an and any are as at be because but by can could did do does for from get had has have how i if in ' +
    'into is it its me more my no not of on one or our s should so t that the their them there these they this to up us ' +
    'was we what when where which who why will with without would you your'
  ).split(' '),
);

function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => !emptyWords.has(word)))];
}
