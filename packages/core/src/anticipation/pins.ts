import type { Article } from '../faq/faq.js';
import { fold } from '../text/fold.js';
import { escapePattern, matchesPath } from './path-pattern.js';
import type { Cue, Memory, PageContext } from './suggestion.js';

/** What the editor said of an article and this page, the stronger first; `undefined` when nothing. */
export function pinOf({ pages, errors }: Article, page: PageContext): Cue | undefined {
  const text = errors && page.errors.find((shown) => errors.some((error) => holds(shown, error)));
  if (text) return { kind: 'error', text };
  const pattern = pages?.find((candidate) => matchesPath(candidate, page.url));
  return pattern ? { kind: 'pin', text: pattern } : undefined;
}

/** Whether editor, visitor or audience keep an article from being offered here. */
export function isHeldBack(article: Article, page: PageContext, memory: Memory): boolean {
  const { id, status, notPages, audience } = article;
  if (memory.dismissed?.includes(id) || memory.handled?.includes(id)) return true;
  if (status && status !== 'published') return true;
  if (notPages?.some((pattern) => matchesPath(pattern, page.url))) return true;
  return Boolean(
    memory.audience?.length && audience?.length && !audience.some((one) => memory.audience?.includes(one)),
  );
}

/** Whether a message holds a code or a part of a message, as whole words, however spaced or cased. */
function holds(message: string, part: string): boolean {
  const wanted = escapePattern(plain(part));
  return (
    wanted !== '' && new RegExp(`(?<![\\p{L}\\p{N}_])${wanted}(?![\\p{L}\\p{N}_])`, 'u').test(plain(message))
  );
}

function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
