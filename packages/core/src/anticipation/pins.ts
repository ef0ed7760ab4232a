import type { Article } from '../faq/faq.js';
import { fold } from '../text/fold.js';
import { matchesPath } from './path-pattern.js';
import type { Cue, Memory, PageContext } from './suggestion.js';

/** What the editor said of an article and this page, strongest first; `undefined` when nothing. */
export function pinOf(article: Article, page: PageContext): Cue | undefined {
  return errorPin(article, page) ?? pagePin(article, page);
}

/** Whether the editor, the visitor or the audience keeps an article from being offered here. */
export function isHeldBack(article: Article, page: PageContext, memory: Memory): boolean {
  if (memory.dismissed?.includes(article.id) || memory.handled?.includes(article.id)) return true;
  if (article.status && article.status !== 'published') return true;
  if (article.notPages?.some((pattern) => matchesPath(pattern, page.url))) return true;
  const { audience } = memory;
  return Boolean(
    audience?.length && article.audience?.length && !article.audience.some((one) => audience.includes(one)),
  );
}

function pagePin({ pages }: Article, page: PageContext): Cue | undefined {
  const pattern = pages?.find((candidate) => matchesPath(candidate, page.url));
  return pattern === undefined ? undefined : { kind: 'pin', text: pattern };
}

function errorPin({ errors }: Article, page: PageContext): Cue | undefined {
  if (!errors?.length) return undefined;
  const text = page.errors.find((shown) => errors.some((error) => holds(shown, error)));
  return text === undefined ? undefined : { kind: 'error', text };
}

const EDGE = /[\p{L}\p{N}]/u;

/** Whether a message holds a code or a part of a message, as whole words, however it is spaced or cased. */
function holds(message: string, part: string): boolean {
  const [text, wanted] = [plain(message), plain(part)];
  if (!wanted) return false;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + wanted.length] ?? ' ';
    const isWhole =
      !(EDGE.test(before) && EDGE.test(wanted[0] ?? '')) &&
      !(EDGE.test(after) && EDGE.test(wanted.at(-1) ?? ''));
    if (isWhole) return true;
  }
  return false;
}

function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
