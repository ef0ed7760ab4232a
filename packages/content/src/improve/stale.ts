import { type Article, type ArticleEvidence, contentHash, millisecondsOf } from '@helpahead/core';
import { count } from '../count.js';
import type { Improving } from './candidate.js';
import { leastVotes } from './options.js';
import { type Proposal, proposalId } from './proposal.js';

/** Of the voters of an article with an overdue fact, so many saying No make it urgent enough to be told. */
const speaksAgainst = 0.2;

/** Articles past a date that their editors set. Whether they still hold only a person knows. */
export function findStale(figures: readonly ArticleEvidence[], { source, now }: Improving): Proposal[] {
  const byId = new Map(figures.map((one) => [one.article, one]));
  const shown = new Set(source.faq.articles.map(({ id }) => id));
  return source.whole.articles.flatMap((article) => {
    const figure = byId.get(article.id);
    const reasons = shown.has(article.id)
      ? [reviewOverdue(article, now), ...factsOverdue(article, figure, source, now)]
      : [pastItsEnd(article, figure, now)];
    const said = reasons.filter((reason) => reason !== undefined);
    return said.length > 0 ? [findingOf(article, said, source)] : [];
  });
}

function reviewOverdue({ reviewed, reviewEvery }: Article, now: number): string | undefined {
  if (reviewed === undefined || reviewEvery === undefined) return undefined;
  const due = Date.parse(reviewed) + (millisecondsOf(reviewEvery) ?? Number.NaN);
  if (!(due < now)) return undefined;
  return `It was reviewed on ${dayOf(Date.parse(reviewed))} and should be every ${reviewEvery}: ${count(Math.floor((now - due) / day), 'day')} overdue.`;
}

function pastItsEnd(
  { status = 'published', until }: Article,
  figure: ArticleEvidence | undefined,
  now: number,
): string | undefined {
  if (status !== 'published' || until === undefined || !(Date.parse(until) < now)) return undefined;
  if (!figure || !(figure.reads > 0)) return undefined;
  return `It has not been shown since ${dayOf(Date.parse(until))} (“until”), and was read ${count(figure.reads, 'time')} in the days looked at. Is there something new to say?`;
}

/** A fact past its date in an article that voters speak against. */
function factsOverdue(
  article: Article,
  figure: ArticleEvidence | undefined,
  { whole }: Improving['source'],
  now: number,
): string[] {
  const { yes = 0, no = 0, hash } = figure ?? {};
  const votes = yes + no;
  if (hash !== contentHash(article) || votes < leastVotes || no < speaksAgainst * votes) return [];
  const texts = [article.question, article.short ?? '', article.answer].join('\n');
  const used = new Set(Array.from(texts.matchAll(/\{\{\s*facts\.([\w-]+)\s*\}\}/g), ([, name]) => name));
  return Object.entries(whole.facts ?? {}).flatMap(([name, { reviewBy }]) => {
    if (!used.has(name) || reviewBy === undefined || !(Date.parse(reviewBy) < now)) return [];
    return [
      `It states the fact “${name}”, which was to be reviewed by ${dayOf(Date.parse(reviewBy))}, and ${no} of ${votes} voters say it did not help.`,
    ];
  });
}

const day = 24 * 60 * 60_000;

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function findingOf(article: Article, reasons: readonly string[], source: Improving['source']): Proposal {
  return {
    id: proposalId('stale', source.faq.language, article.id, ...reasons.map((reason) => reason.slice(0, 30))),
    kind: 'stale',
    file: source.file,
    language: source.faq.language,
    article: article.id,
    title: `Look over “${article.question}”`,
    why: reasons.join(' '),
    edits: [],
  };
}
