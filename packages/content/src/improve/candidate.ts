import type { Article, Faq } from '@helpahead/core';
import type { FaqFile } from './faq-file.js';
import type { ImproveOptions } from './options.js';
import type { Proposal } from './proposal.js';
import type { Yardstick } from './yardstick.js';

/** A proposal that changes what search finds, before it was tried. */
export interface Candidate {
  proposal: Proposal;
  /** What it adds, in words. */
  texts: string[];
  /** What it makes of an FAQ; the same as its edits do to the file. */
  change(faq: Faq): Faq;
}

/** What every kind of proposal looks at. */
export interface Improving {
  source: FaqFile;
  options: ImproveOptions;
  yardstick: Yardstick;
  /** Epoch milliseconds. */
  now: number;
}

/** Some fields of one article replaced. */
export function changeArticle(id: string, make: (article: Article) => Partial<Article>): Candidate['change'] {
  return (faq) => ({
    ...faq,
    articles: faq.articles.map((article) => (article.id === id ? { ...article, ...make(article) } : article)),
  });
}

/** Where the edits of a proposal go: into the list of a field of an article, if the file has room for it. */
export function editsOf(
  source: FaqFile,
  article: Article,
  field: 'learned' | 'questions' | 'related',
  value: unknown,
): Pick<Proposal, 'edits' | 'obstacle'> {
  if (source.obstacle !== undefined) return { edits: [], obstacle: source.obstacle };
  const place = source.placeOf(article);
  const list = `${place}/${field}`;
  if (place === undefined || !source.hasRoom(list)) return { edits: [], obstacle: noRoom(field) };
  return { edits: [{ list, value, behind: behind[field] }] };
}

export function noRoom(field: string): string {
  return `What stands under “${field}” is no list; helpahead check tells where.`;
}

const question = ['question', 'q', 'title', 'name'];
const behind = {
  learned: ['questions', ...question],
  questions: question,
  related: ['section', 'keywords', 'learned', 'questions'],
};
