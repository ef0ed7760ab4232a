import type { Article } from './faq.js';

/**
 * Names the content of an article: the same for the same question, answer and short answer, on every device. Votes
 * carry it, so that a rewritten answer starts afresh; translations keep that of their source.
 *
 * @returns 11 letters and digits. FNV-1a in two lanes of 32 bits: no cryptography, made for telling versions apart.
 */
export function contentHash(article: Pick<Article, 'question' | 'answer' | 'short'>): string {
  return hashText([article.question, article.answer, article.short ?? ''].map(plain).join('\u0000'));
}

/** As in `contentHash`, for any text. */
export function hashText(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 16), 0x85ebca6b);
  }
  return ((high >>> 0) * 0x200000 + (low >>> 11)).toString(36).padStart(11, '0').slice(-11);
}

/** Line ends and Unicode composition differ by editor and system, not by meaning. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}
