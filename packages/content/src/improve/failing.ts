import { type Article, type ArticleEvidence, contentHash } from '@helpahead/core';
import type { Improving } from './candidate.js';
import { failingShare, leastVotes } from './options.js';
import { plainWording } from './plain-wording.js';
import { type Proposal, proposalId } from './proposal.js';
import { leastShare } from './wilson.js';

const mostComments = 3;

/** Articles that help too few of their readers. What to change about them only a person knows. */
export function findFailing(figures: readonly ArticleEvidence[], { source }: Improving): Proposal[] {
  const byId = new Map(source.faq.articles.map((article) => [article.id, article]));
  return figures
    .flatMap((one) => {
      const article = byId.get(one.article);
      const share = leastShare(one.no, one.yes + one.no);
      // Votes on an answer that was rewritten since say nothing about this one.
      if (!article || one.hash !== contentHash(article)) return [];
      return one.yes + one.no >= leastVotes && share >= failingShare ? [{ article, one, share }] : [];
    })
    .sort((a, b) => b.share - a.share)
    .map(({ article, one, share }) => findingOf(article, one, share, source));
}

function findingOf(
  article: Article,
  { yes, no, reasons, comments }: ArticleEvidence,
  share: number,
  source: Improving['source'],
): Proposal {
  const said = reasons.map(({ reason, times }) => `${plainWording(reason) ?? 'other'} (${times})`);
  const quotes = comments.flatMap((comment) => plainWording(comment) ?? []).slice(0, mostComments);
  const parts = [
    `${no} of ${yes + no} voters say it did not help (at least ${Math.floor(100 * share)} % of all, with 95 % confidence).`,
    ...(said.length > 0 ? [`Reasons: ${said.join(', ')}.`] : []),
    ...(quotes.length > 0 ? [`Latest comments: “${quotes.join('”, “')}”.`] : []),
  ];
  return {
    id: proposalId('failing', source.faq.language, article.id, contentHash(article)),
    kind: 'failing',
    file: source.file,
    language: source.faq.language,
    article: article.id,
    title: `Rewrite the answer of “${article.question}”`,
    why: parts.join(' '),
    edits: [],
  };
}
