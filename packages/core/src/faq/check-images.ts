import { withoutCode } from './check-templates.js';
import { pointer, type Report } from './problem.js';
import type { ReadArticle } from './read-article.js';

/** `![words](https://host/…)`; the host is remembered. */
const outside = /!\[[^\]\n]{0,300}\]\([ \t]*<?((?:https?:)?\/\/([^\s/)>?#]{1,200})[^\s)>]*)/gi;

/** Reports pictures from another host: it learns who reads, on which page, and can change what is shown. */
export function checkImages(articles: readonly ReadArticle[], report: Report): void {
  for (const { article, value, path, answerPath } of articles) {
    if (answerPath !== undefined) checkText(article.answer, answerPath, report);
    if (typeof value.short === 'string') checkText(value.short, pointer(path, 'short'), report);
  }
}

function checkText(text: string, path: string, report: Report): void {
  for (const { index, 0: whole, 1: url = '', 2: host } of withoutCode(text).matchAll(outside)) {
    const end = index + whole.length;
    const message = `This picture comes from ${host}, which learns who reads the answer. Keep it on your own site.`;
    report(path, 'outside-image', message, { range: [end - url.length, end] });
  }
}
