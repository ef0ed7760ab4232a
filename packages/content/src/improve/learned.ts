import { type Article, createSearch, type LearnedWording, questionKey } from '@helpahead/core';
import { count } from '../count.js';
import { agreedWordings } from './agreed-wordings.js';
import { type Candidate, changeArticle, editsOf, type Improving } from './candidate.js';
import { isGain, isLoss, type Proposal, proposalId } from './proposal.js';

/** Of an article that needs no more wordings, so many are tried for each that may be proposed, and no more. */
const triesForEach = 2;

/** Wordings that visitors agree on, and that search does not answer for certain yet or answers others better with. */
export function proposeLearned(wordings: readonly LearnedWording[], improving: Improving): Candidate[] {
  const { source, options } = improving;
  const { language, articles } = source.faq;
  const known = new Set(articles.flatMap((article) => keysOf(article, language)));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const ofArticle = new Map<string, number>();
  const triesOf = new Map<string, number>();
  const proposed: Candidate[] = [];
  const helps = createTrial(improving);
  for (const one of agreedWordings(wordings, options)) {
    const article = byId.get(one.article);
    const key = questionKey(one.wording, language);
    const already = ofArticle.get(one.article) ?? 0;
    const tries = triesOf.get(one.article) ?? 0;
    if (!article || known.has(key) || already >= options.mostOfAnArticle) continue;
    if (tries >= triesForEach * options.mostOfAnArticle) continue;
    if (proposed.length >= options.most) break;
    known.add(key);
    triesOf.set(one.article, tries + 1);
    const candidate = candidateOf(one, article, improving);
    if (!helps(candidate, one)) continue;
    ofArticle.set(one.article, already + 1);
    proposed.push(candidate);
  }
  return proposed;
}

/** All ways in which an article is asked for already. */
function keysOf({ question, questions = [], learned = [] }: Article, language: string): string[] {
  return [question, ...questions, ...learned].map((text) => questionKey(text, language));
}

function candidateOf(one: LearnedWording, article: Article, { source }: Improving): Candidate {
  const { wording } = one;
  const proposal: Proposal = {
    id: proposalId('learned', source.faq.language, article.id, wording),
    kind: 'learned',
    file: source.file,
    language: source.faq.language,
    article: article.id,
    title: `Learn “${wording}” for “${article.question}”`,
    why: reason(one),
    ...editsOf(source, article, 'learned', wording),
  };
  return {
    proposal,
    texts: [wording],
    change: changeArticle(article.id, ({ learned = [] }) => ({ learned: [...learned, wording] })),
  };
}

function reason({ wording, yes, no, days, share }: LearnedWording): string {
  const asked = `${count(yes + no, 'visitor')} asked “${wording}”`;
  const helped =
    no === 0
      ? `${yes + no > 1 ? 'all' : ''} said this article helped, on ${count(days, 'day')}`
      : `${yes} said this article helped, on ${count(days, 'day')}, and ${no} that it did not`;
  const others = share < 1 ? `; of all votes after it, ${Math.round(100 * share)} % are for it` : '';
  return `${asked}; ${helped}${others}.`;
}

/**
 * Tries a wording: something has to come of it. Search may find the article first for it and be certain already; or
 * doubt the wording, because those of another article are far more like it, so that it would count nothing.
 */
function createTrial({ source: { faq }, yardstick }: Improving) {
  const now = createSearch(faq);
  return ({ proposal, texts, change }: Candidate, { wording, article }: LearnedWording): boolean => {
    const changed = change(faq);
    const gain = yardstick.measure(changed, texts);
    proposal.gain = gain;
    if (isLoss(gain)) return false;
    if (isGain(gain)) return true;
    const standing = ({ find }: typeof now) => {
      const { hits, miss } = find(wording, { limit: 3 });
      const place = hits.findIndex((hit) => hit.article.id === article);
      return { place: place < 0 ? 3 : place, miss };
    };
    const before = standing(now);
    const after = standing(createSearch(changed));
    return after.place < before.place || (after.place === 0 && before.miss && !after.miss);
  };
}
