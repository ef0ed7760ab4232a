import type { Article, Evidence } from '@helpahead/core';
import { count } from '../count.js';
import { editsOf, type Improving } from './candidate.js';
import { mostRelated, togetherShare } from './options.js';
import { type Proposal, proposalId } from './proposal.js';

/** Articles that visitors read together and that do not know of one another, those of most visits first. */
export function proposeRelated(
  { together, articles: figures }: Pick<Evidence, 'together' | 'articles'>,
  { source, options }: Improving,
): Proposal[] {
  const byId = new Map(source.faq.articles.map((article) => [article.id, article]));
  const reads = new Map(figures.map(({ article, reads: number }) => [article, number]));
  const links = new Map(source.faq.articles.map(({ id, related = [] }) => [id, new Set(related)]));
  const isLinked = (from: Article, to: Article) =>
    [to.id, ...(to.aliases ?? [])].some((name) => links.get(from.id)?.has(name));
  const proposals: Proposal[] = [];
  for (const { article, other, visits } of together.toSorted((a, b) => b.visits - a.visits)) {
    const [one, two] = [byId.get(article), byId.get(other)];
    // Of two that many read, some read both by chance.
    const readers = Math.min(reads.get(article) ?? 0, reads.get(other) ?? 0);
    if (!one || !two || one === two || !(visits >= options.leastVisits)) continue;
    if (visits < togetherShare * readers) continue;
    const missing = [
      [one, two],
      [two, one],
    ].filter(
      (pair): pair is [Article, Article] =>
        !isLinked(...(pair as [Article, Article])) &&
        (links.get((pair as [Article])[0].id)?.size ?? 0) < mostRelated,
    );
    if (missing.length === 0) continue;
    for (const [from, to] of missing) links.get(from.id)?.add(to.id);
    proposals.push(proposalOf(missing, visits, source));
  }
  return proposals;
}

function proposalOf(
  missing: readonly [Article, Article][],
  visits: number,
  source: Improving['source'],
): Proposal {
  const [[from, to] = []] = missing;
  const all = missing.map(([one, two]) => editsOf(source, one, 'related', two.id));
  const obstacle = all.find((one) => one.obstacle !== undefined)?.obstacle;
  return {
    id: proposalId('related', source.faq.language, from?.id ?? '', to?.id ?? ''),
    kind: 'related',
    file: source.file,
    language: source.faq.language,
    article: from?.id ?? '',
    title: `Link “${from?.question}” and “${to?.question}”`,
    why: `${count(visits, 'visit')} read both.`,
    edits: obstacle === undefined ? all.flatMap(({ edits }) => edits) : [],
    ...(obstacle !== undefined && { obstacle }),
  };
}
