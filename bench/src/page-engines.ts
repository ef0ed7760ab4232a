import { buildIndex, createAnticipator, type Faq, type PageContext, profileSite } from '@helpahead/core';
import Fuse from 'fuse.js';
import type { SitePage } from './data.ts';
import { miniSearchTuned } from './peer-engines.ts';

/** What an engine offers on a page, best first; `confidence` of the first, where the engine has one. */
interface Offer {
  ids: string[];
  confidence?: number;
}

export interface PageEngine {
  name: string;
  /** @param pages the pages of the site */
  open(faq: Faq, pages: readonly SitePage[]): (page: SitePage, trail: string[]) => Offer;
}

const offered = 3;

/** Ranks whatever there is, so that the threshold can be looked at from outside. */
export const helpahead: PageEngine = { name: 'helpahead', open: (faq) => offering(faq) };

/** The same, knowing the words that most pages of the site share. */
export const helpaheadProfiled: PageEngine = {
  name: 'helpahead, with the background of the site',
  open: (faq, pages) => offering(faq, profileOf(faq, pages).background),
};

/** The same, where the editor has pinned each entry to the addresses of its pages. */
export const helpaheadPinned: PageEngine = {
  name: 'helpahead, with pins',
  open(faq, pages) {
    const pinned = faq.articles.map((article) => {
      const own = pages.filter(({ rel }) => rel[article.id] === 2).map(({ url }) => url);
      return own.length ? { ...article, pages: own } : article;
    });
    return offering({ ...faq, articles: pinned });
  },
};

/** What the site's own pages, without labels, say of suggesting on it. */
export function profileOf(faq: Faq, pages: readonly SitePage[]) {
  return profileSite(pages.map(contextOf), faq);
}

function offering(faq: Faq, background: Record<string, number> = {}) {
  const anticipator = createAnticipator(buildIndex(faq), { threshold: 0, limit: offered, background });
  return (page: SitePage, trail: string[]): Offer => {
    const suggestions = anticipator.suggest(contextOf(page), { trail });
    return {
      ids: suggestions.map(({ article }) => article.id),
      confidence: suggestions[0]?.confidence ?? 0,
    };
  };
}

/** What the widget's reader gives for such a page. */
export function contextOf({
  url,
  title,
  description,
  headings,
  breadcrumb,
  text,
  labels,
}: SitePage): PageContext {
  return { url, title, description, headings, breadcrumb, text, labels, buttons: [], errors: [] };
}

/** The way of the automatic peers: the words of the address as a query. */
const urlWords: PageEngine = {
  name: 'words of the URL as a query',
  open(faq) {
    const find = miniSearchTuned.open(faq);
    return ({ url }) => ({ ids: find(url.replace(/[^\p{L}\p{N}]+/gu, ' '), offered) });
  },
};

const miniSearchTitle: PageEngine = {
  name: 'MiniSearch, title and headings',
  open(faq) {
    const find = miniSearchTuned.open(faq);
    return (page) => ({ ids: find(titleAndHeadings(page), offered) });
  },
};

const fuseTitle: PageEngine = {
  name: 'fuse.js, title and headings',
  open(faq) {
    const fuse = new Fuse(faq.articles, {
      keys: ['question', 'answer'],
      ignoreLocation: true,
      useTokenSearch: true,
    });
    return (page) => ({
      ids: fuse.search(titleAndHeadings(page), { limit: offered }).map(({ item }) => item.id),
    });
  },
};

export function titleAndHeadings({ title, headings }: Pick<SitePage, 'title' | 'headings'>): string {
  return [title, ...headings.slice(0, 8)].join(' ').slice(0, 300);
}

export const pageEngines: readonly PageEngine[] = [
  helpahead,
  urlWords,
  miniSearchTitle,
  fuseTitle,
  helpaheadPinned,
];
