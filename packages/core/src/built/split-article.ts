import { parseAnswer } from '../answer/parse-answer.js';
import { contentHash } from '../faq/content-hash.js';
import type { Article } from '../faq/faq.js';
import type { Answer, Stub } from './built-file.js';
import { keepContext } from './keep-context.js';

/**
 * An article as two parts: what it is found by, and what its reader needs. Facts are expected to be filled in.
 *
 * @param isOutdated a translation whose original has changed since
 */
export function splitArticle(article: Article, isOutdated = false): { stub: Stub; answer: Answer } {
  const { answer: markdown, status: _status, ...rest } = article;
  const {
    owner: _owner,
    reviewEvery: _every,
    notDuplicateOf: _not,
    translatedFrom: _from,
    meta: _meta,
    ...shown
  } = rest;
  const { action, goal, followUp, guide, reviewed, url, ...stub } = shown;
  const blocks = keepContext((hide) => parseAnswer(hide(markdown), hide(article.short ?? '')));
  const details = { action, goal, followUp, guide, reviewed, url };
  // What is undefined does not reach the file.
  const answer = {
    hash: contentHash(article),
    blocks,
    ...(details as Partial<Answer>),
    ...(isOutdated && { isOutdated }),
  };
  return { stub, answer };
}
