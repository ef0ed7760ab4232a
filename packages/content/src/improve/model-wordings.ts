import { type Article, createSearch, questionKey } from '@helpahead/core';
import { editsOf } from './candidate.js';
import { type FaqFile, readFaqFile } from './faq-file.js';
import { plainWording } from './plain-wording.js';
import { type Proposal, proposalId } from './proposal.js';
import type { FaqText } from './propose.js';

/** All that a model is told of an article. */
export interface ModelArticle {
  question: string;
  short?: string;
  answer: string;
}

/** An article that a model may make wordings for. */
export interface Wordless {
  source: FaqFile;
  article: Article;
  told: ModelArticle;
}

const mostWordings = 4;

/** Published articles without other wordings; what is private, a draft or in review is not told to anybody. */
export function wordlessArticles(faqs: readonly FaqText[], now: number): Wordless[] {
  return faqs
    .flatMap(({ file, text }) => readFaqFile(text, file, now) ?? [])
    .flatMap((source) =>
      source.faq.articles
        .filter(
          ({ questions = [], learned = [], private: isPrivate }) =>
            !isPrivate && questions.length + learned.length === 0,
        )
        .map((article) => ({ source, article, told: toldOf(article) })),
    );
}

function toldOf({ question, short, answer }: Article): ModelArticle {
  return { question, ...(short !== undefined && { short }), answer };
}

/**
 * What is left of a model's wordings: those an FAQ may hold, that nothing is asked in yet, and for which search finds
 * this article first.
 */
export function proposeWordings(
  { source, article }: Wordless,
  wordings: readonly string[],
  model: string,
): Proposal[] {
  const { faq } = source;
  const known = new Set(
    faq.articles.flatMap(({ question, questions = [], learned = [] }) =>
      [question, ...questions, ...learned].map((text) => questionKey(text, faq.language)),
    ),
  );
  const fresh = wordings.flatMap((given) => {
    const wording = plainWording(given);
    if (wording === undefined) return [];
    const key = questionKey(wording, faq.language);
    return !known.has(key) && known.add(key) ? [wording] : [];
  });
  return fresh
    .filter((wording) => isFirst(wording, article, source))
    .slice(0, mostWordings)
    .map((wording) => ({
      id: proposalId('wording', faq.language, article.id, wording),
      kind: 'wording',
      file: source.file,
      language: faq.language,
      article: article.id,
      title: `Another wording “${wording}” for “${article.question}”`,
      why: `Made by a machine (${plainWording(model) ?? 'a model'}), not by visitors: read it before you accept it. The article has no other wording, and search finds it first for this one.`,
      ...editsOf(source, article, 'questions', wording),
    }));
}

/** As it stands: with the wording in it, an article would be first for anything. */
function isFirst(wording: string, { id }: Article, { faq }: FaqFile): boolean {
  return createSearch(faq).find(wording, { limit: 1 }).hits[0]?.article.id === id;
}
