import {
  type AskedBefore,
  type Evidence,
  type Faq,
  type LearnedWording,
  parseFaq,
  questionKey,
} from '@helpahead/core';
import { accept, propose } from 'helpahead';
import type { SearchSet } from './data.ts';
import { groupOf, isDevelopment } from './draw.ts';
import { faqOfSearchSet } from './faq-of-set.ts';
import { type Asked, countHits, type Hits, type Takes } from './measure-search.ts';
import { helpahead } from './search-engines.ts';

/** What accepting all proposals does to queries that nobody drew anything from. */
export interface Improved {
  /** One in so many votes names another article than the right one; 0 for none. */
  wrong: number;
  proposals: number;
  /** Learned wordings of these that an honest and knowing visitor would not have voted for. */
  mistaken: number;
  heldOut: { before: Hits; after: Hits };
}

const voters = 5;

/**
 * Half of the queries were asked and voted on by five visitors each, on three days; what the proposals make of that is
 * measured on the other half.
 *
 * @param takes draws the queries that count
 */
export function measureImprove(whole: SearchSet, wrong: number, takes: Takes = () => true): Improved {
  const set = { ...whole, queries: whole.queries.filter(({ q }) => takes(q)) };
  const evidence = evidenceOf(set, wrong);
  const heldOut = set.queries
    .filter(({ q }) => !isDevelopment(q))
    .map(({ q, relevant }) => ({ text: q, relevant }) satisfies Asked);
  const file = `${set.name}.json`;
  const right = new Map(set.queries.map(({ q, relevant }) => [q, relevant]));
  const before = withAnswers(faqOfSearchSet(set));
  const text = JSON.stringify(before, null, 2);
  const { proposals } = propose({ faqs: [{ file, text }], evidence, now: 0, options: { most: Infinity } });
  const mistaken = proposals.filter(({ article = '', edits }) =>
    edits.some(({ value }) => right.get(String(value))?.includes(article) === false),
  );
  const after = parseFaq(accept(text, proposals)).faq;
  const hitsOf = (faq: typeof before) => countHits(helpahead.open(faq), heldOut);
  return {
    wrong,
    proposals: proposals.length,
    mistaken: mistaken.length,
    heldOut: { before: hitsOf(before), after: hitsOf(after) },
  };
}

/** An article without one is not shown; this one has no words to find. */
function withAnswers(faq: Faq): Faq {
  return { ...faq, articles: faq.articles.map((article) => ({ ...article, answer: article.answer || '…' })) };
}

/** What a collector would have of the votes. */
export function evidenceOf(set: SearchSet, wrong: number): Evidence {
  const ids = set.entries.map(({ id }) => id);
  const asked = set.queries.filter(({ q }) => isDevelopment(q));
  const votes = asked.map(({ q, relevant: [right = ''] }) => ({ q, votes: votesOn(q, right, ids, wrong) }));
  return {
    format: 1,
    generated: 0,
    from: '2026-10-01',
    until: '2026-10-31',
    wordings: votes.flatMap(({ q, votes: all }) => wordingsOf(q, all)),
    gaps: [],
    articles: [],
    together: [],
    asked: votes.map(({ q, votes: all }): AskedBefore => {
      const helped = [...new Set(all)].map((article) => ({ article, yes: countOf(article, all), no: 0 }));
      return { language: 'en', query: q, question: questionKey(q, 'en'), times: 1, missed: 0, helped };
    }),
  };
}

/** The article each voter names, always the same by voter. */
function votesOn(q: string, right: string, ids: readonly string[], wrong: number): string[] {
  return Array.from({ length: voters }, (_, voter) => {
    const name = `improve ${voter} ${q}`;
    if (wrong === 0 || groupOf(name, wrong) !== 0) return right;
    const away = 1 + groupOf(`to ${name}`, ids.length - 1);
    return ids[(ids.indexOf(right) + away) % ids.length] ?? right;
  });
}

function wordingsOf(q: string, votes: readonly string[]): LearnedWording[] {
  return [...new Set(votes)].map((article) => {
    const yes = countOf(article, votes);
    return {
      language: 'en',
      wording: q,
      question: questionKey(q, 'en'),
      article,
      yes,
      no: 0,
      days: Math.min(3, yes),
      networks: Math.min(2, yes),
      share: yes / votes.length,
    };
  });
}

function countOf(article: string, votes: readonly string[]): number {
  return votes.filter((one) => one === article).length;
}
