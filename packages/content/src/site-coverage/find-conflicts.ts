import { type Article, type Condition, matchesPath } from '@helpahead/core';
import type { SitePage } from '../pages/site-page.js';
import type { Conflict } from './coverage.js';
import type { FaqSource } from './faq-source.js';
import { pagePath } from './page-path.js';

/** So many suggestions a page has room for. */
const ROOM = 3;

/** Pins and tips of one FAQ that do not do what they say on the pages of its language. */
export function findConflicts(source: FaqSource, pages: readonly SitePage[]): Conflict[] {
  const paths = pages.map(pagePath);
  const { articles } = source.faq;
  return [
    ...crowded(source, paths),
    ...articles.flatMap((article) => [
      ...keptOff(source, article, paths),
      ...(['pages', 'notPages'] as const).flatMap((field) => unmatched(source, article, field, paths)),
    ]),
    ...tipsWithoutPage(source, paths),
  ];
}

const matching = (pattern: string, paths: readonly string[]) =>
  paths.filter((path) => matchesPath(pattern, path));

/** The first three of the file are shown; what an editor pinned besides is not. */
function crowded(source: FaqSource, paths: readonly string[]): Conflict[] {
  const lost = new Map<Article, { field: number; pages: string[]; before: readonly Article[] }>();
  for (const path of paths) {
    const pinned = source.faq.articles.filter(({ pages = [], notPages = [] }) =>
      pages.some((one) => matchesPath(one, path)) ? !notPages.some((one) => matchesPath(one, path)) : false,
    );
    for (const article of pinned.slice(ROOM)) {
      const field = (article.pages ?? []).findIndex((one) => matchesPath(one, path));
      const known = lost.get(article) ?? { field, pages: [], before: pinned.slice(0, ROOM) };
      known.pages.push(path);
      lost.set(article, known);
    }
  }
  return [...lost].map(([article, { field, pages, before }]) => ({
    file: source.file,
    ...source.placeOf(article, `/pages/${field}`),
    severity: 'error',
    rule: 'crowded-page',
    message: `“${article.id}” is pinned to ${listed(pages)}, where ${before.map(({ id }) => `“${id}”`).join(', ')} are pinned before it and ${ROOM} fit. Remove one of the pins, or move the article up in the file.`,
    pages,
  }));
}

/** An exception from a pin is meant (`/orders/*` without `/orders/print`); one that leaves nothing of it is not. */
function keptOff(source: FaqSource, article: Article, paths: readonly string[]): Conflict[] {
  const { pages = [], notPages = [] } = article;
  return pages.flatMap((pattern, number): Conflict[] => {
    const pinned = matching(pattern, paths);
    const isLost =
      pinned.length > 0 && pinned.every((path) => notPages.some((one) => matchesPath(one, path)));
    if (!isLost) return [];
    const by = notPages.find((one) => pinned.some((path) => matchesPath(one, path)));
    return [
      {
        file: source.file,
        ...source.placeOf(article, `/pages/${number}`),
        severity: 'error',
        rule: 'pin-kept-off',
        message: `“${article.id}” is pinned to ${pattern}, and its own "notPages" (${by}) keeps it off every such page: ${listed(pinned)}. Remove one of the two.`,
        pages: pinned,
      },
    ];
  });
}

function unmatched(
  source: FaqSource,
  article: Article,
  field: 'pages' | 'notPages',
  paths: readonly string[],
): Conflict[] {
  return (article[field] ?? []).flatMap((pattern, number): Conflict[] =>
    matching(pattern, paths).length > 0
      ? []
      : [
          {
            file: source.file,
            ...source.placeOf(article, `/${field}/${number}`),
            severity: 'warning',
            rule: 'page-not-found',
            message: `No page that was read has the path ${pattern} (of “${article.id}”). Correct it; or leave it, if such pages are only there when somebody is signed in.`,
            pages: [],
          },
        ],
  );
}

function tipsWithoutPage(source: FaqSource, paths: readonly string[]): Conflict[] {
  return (source.faq.tips ?? []).flatMap(({ id, when }, number): Conflict[] => {
    const patterns = pagesOf(when, `/tips/${number}/when`);
    return patterns.flatMap(({ pattern, pointer }): Conflict[] =>
      matching(pattern, paths).length > 0
        ? []
        : [
            {
              file: source.file,
              ...source.place(pointer),
              severity: 'warning',
              rule: 'tip-page-not-found',
              message: `No page that was read has the path ${pattern} (of the tip “${id}”). Correct it; or leave it, if such pages are only there when somebody is signed in.`,
              pages: [],
            },
          ],
    );
  });
}

/** The patterns that a condition names, with where they stand. */
function pagesOf(when: Condition, pointer: string): { pattern: string; pointer: string }[] {
  if ('page' in when) return [{ pattern: when.page, pointer: `${pointer}/page` }];
  if ('not' in when) return pagesOf(when.not, `${pointer}/not`);
  if ('all' in when) return when.all.flatMap((one, number) => pagesOf(one, `${pointer}/all/${number}`));
  if ('any' in when) return when.any.flatMap((one, number) => pagesOf(one, `${pointer}/any/${number}`));
  return [];
}

function listed(pages: readonly string[]): string {
  const [first, second, ...others] = pages;
  if (others.length > 0) return `${first}, ${second} and ${others.length} more`;
  return second === undefined ? `${first}` : `${first} and ${second}`;
}
