import type { AskedBefore, Evidence, LearnedWording } from '@helpahead/core';
import { type AgreedPair, type Agreement, mergeAgreements, NO_ARTICLE } from '../rollup/agreement.js';
import { mergeRollups, type Rollup } from '../rollup/rollup.js';
import type { Row } from '../rollup/tables.js';
import { DAY, type GapNote } from '../store/event-store.js';
import type { Catalogue } from './catalogue.js';
import { byFrequency, type Counts, compare, increase, sum } from './counts.js';
import { findGaps } from './find-gaps.js';
import { groupQueries } from './group-queries.js';
import type { RolledDay } from './trend-figures.js';

/** What evidence is made of. */
export interface EvidenceParts {
  days: readonly RolledDay[];
  /** By the day of receipt. */
  agreements: readonly (readonly AgreedPair[])[];
  gaps: readonly GapNote[];
  catalogue: Catalogue;
  now: number;
}

const MOST = { gaps: 500, asked: 1000, comments: 10, spellings: 20 };
const REASONABLE = { together: 2 };

/** Makes what proposals for the FAQ are made from. Pure. */
export function makeEvidence({ days, agreements, gaps, catalogue, now }: EvidenceParts): Evidence {
  const rollup = mergeRollups(days.map((one) => one.rollup));
  const dateOf = (day: number | undefined) =>
    day === undefined ? null : new Date(day * DAY).toISOString().slice(0, 10);
  const agreed = mergeAgreements(agreements);
  const { together } = rollup.tables;
  return {
    format: 1,
    generated: now,
    from: dateOf(days[0]?.day),
    until: dateOf(days.at(-1)?.day),
    wordings: wordingsOf(agreed, catalogue),
    gaps: gapsOf(rollup, { agreed, notes: gaps, catalogue }),
    articles: articlesOf(rollup),
    together: together
      .filter(({ visits }) => visits >= REASONABLE.together)
      .sort((a, b) => b.visits - a.visits || compare(a.article, b.article) || compare(a.other, b.other)),
    asked: askedOf(rollup, agreed, catalogue),
  };
}

const questionOf = ({ language, question }: { language: string; question: string }) =>
  JSON.stringify([language, question]);

function wordingsOf(agreed: readonly Agreement[], { idOf }: Pick<Catalogue, 'idOf'>): LearnedWording[] {
  const answered = agreed.filter(({ article }) => article !== NO_ARTICLE);
  const all: Counts = new Map();
  for (const pair of answered) increase(all, questionOf(pair), pair.yes);
  return answered
    .map((pair): LearnedWording => {
      const { language, question, article, yes, no, days, networks, spellings } = pair;
      return {
        language,
        wording: byFrequency(new Map(Object.entries(spellings)))[0]?.[0] ?? question,
        question,
        article: idOf(article),
        yes,
        no,
        days,
        networks,
        share: yes / Math.max(1, all.get(questionOf(pair)) ?? 0),
      };
    })
    .sort((a, b) => b.yes - a.yes || compare(a.question, b.question) || compare(a.article, b.article));
}

interface Asked {
  agreed: readonly Agreement[];
  notes: readonly GapNote[];
  catalogue: Catalogue;
}

function gapsOf({ tables }: Rollup, { agreed, notes, catalogue }: Asked): Evidence['gaps'] {
  const inVain = new Map(
    agreed.filter(({ article }) => article === NO_ARTICLE).map((pair) => [questionOf(pair), pair]),
  );
  return findGaps(groupQueries(tables, catalogue, 'missed'), notes)
    .slice(0, MOST.gaps)
    .map(({ language, question, query, alsoAs, times, visits, pages, closest, state }) => ({
      language,
      question,
      query,
      alsoAs: alsoAs.slice(0, MOST.spellings),
      times,
      visits,
      networks: inVain.get(questionOf({ language, question }))?.networks ?? 0,
      pages: pages.map(({ path }) => path),
      closest: closest.map(({ article }) => article),
      state,
    }));
}

/** By language and article; votes are those of the version that was seen last. */
function articlesOf({ tables, quotes }: Rollup): Evidence['articles'] {
  const nameOf = ({ language, article }: { language: string; article: string }) =>
    JSON.stringify([language, article]);
  const newest = new Map<string, Row<'versions'>>();
  for (const row of tables.versions) {
    const known = newest.get(nameOf(row));
    if (known === undefined || known.first < row.first) newest.set(nameOf(row), row);
  }
  return [...newest.values()].map(({ language, article, hash }) => {
    const isOwn = (row: { language: string; article: string; hash: string }) =>
      row.article === article && row.language === language && row.hash === hash;
    const votes = tables.votes.filter(isOwn);
    const reasons: Counts = new Map();
    for (const row of tables.reasons.filter(isOwn)) increase(reasons, row.reason, row.times);
    const own = quotes.filter(
      (quote) =>
        quote.kind === 'vote' && isOwn({ language: quote.language, article: quote.about, hash: quote.part }),
    );
    const outcomes = tables.outcomes.filter((row) => row.article === article && row.language === language);
    return {
      language,
      article,
      hash,
      yes: sum(votes, (row) => row.yes),
      no: sum(votes, (row) => row.no),
      reasons: byFrequency(reasons).map(([reason, times]) => ({ reason, times })),
      comments: own.slice(0, MOST.comments).map(({ text }) => text),
      reads: sum(outcomes, (row) => row.reads),
    };
  });
}

/** What helped goes by who agreed, not by votes: whoever votes a thousand times must not decide what is right. */
function askedOf({ tables }: Rollup, agreed: readonly Agreement[], catalogue: Catalogue): AskedBefore[] {
  const pairs = Map.groupBy(agreed, questionOf);
  return groupQueries(tables, catalogue)
    .slice(0, MOST.asked)
    .map(({ query, question, languages: [language = 'und'], times, missed }) => ({
      language,
      query,
      question,
      times,
      missed,
      helped: helpedBy(pairs.get(questionOf({ language, question })) ?? [], catalogue),
    }));
}

function helpedBy(pairs: readonly Agreement[], { idOf }: Pick<Catalogue, 'idOf'>): AskedBefore['helped'] {
  const answered = pairs.filter(({ article }) => article !== NO_ARTICLE);
  const voted = [...Map.groupBy(answered, ({ article }) => idOf(article))].map(([article, rows]) => ({
    article,
    yes: sum(rows, (row) => row.yes),
    no: sum(rows, (row) => row.no),
  }));
  return voted
    .filter(({ yes, no }) => yes + no > 0)
    .sort((a, b) => b.yes - b.no - (a.yes - a.no) || compare(a.article, b.article));
}
