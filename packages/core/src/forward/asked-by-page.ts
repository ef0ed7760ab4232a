import { matchesPath } from '../anticipation/path-pattern.js';
import type { Anticipator, Cue, Memory, PageContext, Suggestion } from '../anticipation/suggestion.js';
import { isNotFound } from './not-found.js';

/**
 * A page that does not exist says in its own words only that: these may be what an article answers, and what was looked
 * for stands in the address.
 */
function withoutPage(page: PageContext): PageContext {
  if (!isNotFound(page)) return page;
  const { url, title, headings, errors } = page;
  return silent(page, { url, errors: [...errors, headings[0] ?? title] });
}

/**
 * What the page asks for, from the point of view of coming forward: first what its visible errors ask for by
 * themselves, then the rest, which then no error vouches for. That a word of an error occurs in some question makes no
 * answer to that error.
 */
export function askedByPage({ suggest }: Anticipator, given: PageContext, memory: Memory = {}): Suggestion[] {
  const page = withoutPage(given);
  const byError = page.errors.length === 0 ? [] : suggest(errorsOf(page), memory).filter(isOfError(page));
  const ids = new Set(byError.map(({ article }) => article.id));
  const byPage = suggest(page, memory).filter(({ article }) => !ids.has(article.id));
  return [...byError, ...byPage.map((one) => ({ ...one, cues: one.cues.filter(isOfPage) }))];
}

/** The errors alone; of the address only its origin, since a path would speak, too. */
function errorsOf(page: PageContext): PageContext {
  const origin = /^\w+:\/\/[^/]*/.exec(page.url)?.[0] ?? '';
  return silent(page, { url: `${origin}/`, errors: page.errors });
}

/** The same page with these words alone. */
function silent({ language, extra }: PageContext, words: Pick<PageContext, 'url' | 'errors'>): PageContext {
  return {
    ...words,
    title: '',
    headings: [],
    labels: [],
    buttons: [],
    ...(language === undefined ? {} : { language }),
    ...(extra === undefined ? {} : { extra }),
  };
}

/** Not what the editor pinned to the address that stands in for this one, or keeps from this one. */
function isOfError({ url }: PageContext) {
  return ({ article, cues }: Suggestion) =>
    cues[0]?.kind === 'error' && !article.notPages?.some((pattern) => matchesPath(pattern, url));
}

/** Where somebody has been is no reason to be told. */
function isOfPage({ kind }: Cue): boolean {
  return kind !== 'error' && kind !== 'trail';
}
