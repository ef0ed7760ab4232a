import {
  bestLanguage,
  createAnticipator,
  type PageContext,
  profileSite,
  type SearchIndex,
  type SiteProfile,
  type Suggestion,
} from '@helpahead/core';
import type { SitePage, SitePages } from '../pages/site-page.js';
import type { Conflict, Coverage, PageCoverage, SuggestedArticle, UnusedArticle } from './coverage.js';
import type { FaqSource } from './faq-source.js';
import { findConflicts } from './find-conflicts.js';
import { pagePath } from './page-path.js';

export interface CoverageOrder {
  /** As it was given. */
  site: string;
  read: SitePages;
  /** One for each language, the first for visitors of any other. */
  sources: readonly FaqSource[];
  /** Judge with what the pages say of the site, as after `--write`. */
  withProfile: boolean;
}

/** So many of a page's best are looked at to say where an article came closest. */
const LOOKED_AT = 40;

/** One FAQ with the pages whose visitors are shown it. */
interface Shelf {
  source: FaqSource;
  pages: SitePage[];
}

/** Runs the widget's own engine over the pages of a site. */
export function coverSite({ site, read, sources, withProfile }: CoverageOrder): Coverage {
  const shelves = byLanguage(sources, read.pages);
  const profile = profileOf(shelves);
  // Of no pages nothing is learned: these are the widget's own values.
  const settings = withProfile ? profile : profileSite([], indexOf(shelves));
  const looked = shelves.map((shelf) => lookAt(shelf, settings));
  const isServed = servedBy(sources);
  const all = looked.flatMap(({ pages }) => pages).sort(byNeed);
  const pages = all.filter(isServed);
  const conflicts = shelves
    .flatMap(({ source, pages }) => findConflicts(source, pages))
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return {
    format: 'helpahead-coverage',
    version: 1,
    site,
    summary: {
      ...countPages(pages),
      articles: sources.reduce((sum, { faq }) => sum + faq.articles.length, 0),
      threshold: settings.threshold,
      withProfile,
      ...countConflicts(conflicts),
    },
    pages,
    otherLanguages: all.filter((page) => !isServed(page)),
    neverSuggested: looked.flatMap(({ unused }) => unused),
    conflicts,
    alike: alike(read.pages),
    untitled: read.pages.filter(({ context }) => context.title.trim() === '').map(pagePath),
    failed: read.failed,
    skipped: read.skipped,
    profile,
  };
}

/** As the widget chooses: the FAQ of the page's language, else the first. */
function byLanguage(sources: readonly FaqSource[], pages: readonly SitePage[]): Shelf[] {
  const offered = sources.map(({ faq }) => faq.language).join(' ');
  const shelves = sources.map((source): Shelf => ({ source, pages: [] }));
  for (const page of pages) {
    const best = bestLanguage(page.context.language ?? '', offered);
    shelves.find(({ source }) => source.faq.language === best)?.pages.push(page);
  }
  return shelves;
}

/** Pages of another language are shown the first FAQ, which nobody can judge by their words. */
function servedBy(sources: readonly FaqSource[]): (page: PageCoverage) => boolean {
  const known = new Set(sources.map(({ faq }) => mainLanguage(faq.language)));
  return ({ pageLanguage }) => pageLanguage === undefined || known.has(mainLanguage(pageLanguage));
}

function mainLanguage(tag: string): string {
  return tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}

/**
 * There is one for all languages: words stay apart by themselves, a word that two share counts as the more common
 * does, and the threshold is that of most pages.
 */
function profileOf(shelves: readonly Shelf[]): SiteProfile {
  const profiles = shelves.map(({ source, pages }) => profileSite(pages.map(contextOf), source.index));
  const background: Record<string, number> = {};
  for (const profile of profiles) {
    for (const [word, share] of Object.entries(profile.background)) {
      background[word] = Math.max(share, background[word] ?? 0);
    }
  }
  const most = Math.max(...shelves.map(({ pages }) => pages.length));
  const main = profiles[shelves.findIndex(({ pages }) => pages.length === most)];
  const { threshold } = main ?? profileSite([], indexOf(shelves));
  return { threshold, background };
}

function indexOf([first]: readonly Shelf[]): SearchIndex {
  if (!first) throw new RangeError('There is no FAQ to look at.');
  return first.source.index;
}

function contextOf({ context }: SitePage): PageContext {
  return context;
}

function lookAt({ source, pages }: Shelf, { threshold, background }: SiteProfile) {
  const { faq, index } = source;
  const widget = createAnticipator(index, { threshold, background, faq });
  const closely = createAnticipator(index, { threshold: 0, background, limit: LOOKED_AT, faq });
  const best = new Map<string, { page: string; confidence: number }>();
  const used = new Set<string>();
  const covered = pages.map((page): PageCoverage => {
    const suggestions = widget.suggest(page.context);
    const near = closely.suggest(page.context);
    for (const { article } of suggestions) used.add(article.id);
    for (const { article, confidence } of near) {
      if (confidence > (best.get(article.id)?.confidence ?? 0)) {
        best.set(article.id, { page: pagePath(page), confidence: rounded(confidence) });
      }
    }
    const closest = suggestions.length === 0 ? near[0] : undefined;
    return {
      page: pagePath(page),
      source: page.source,
      title: page.context.title,
      language: faq.language,
      ...(page.context.language && { pageLanguage: page.context.language }),
      suggestions: suggestions.map(described),
      ...(closest && { closest: described(closest) }),
    };
  });
  const unused = faq.articles
    .filter(({ id }) => !used.has(id))
    .map(({ id, question }): UnusedArticle => {
      const closest = best.get(id);
      return { article: id, question, language: faq.language, ...(closest && { closest }) };
    });
  return { pages: covered, unused };
}

function described({ article, confidence, cues }: Suggestion): SuggestedArticle {
  return { article: article.id, question: article.question, confidence: rounded(confidence), cues };
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

/** What has no suggestion first, the near misses before the hopeless; then the others, the less certain first. */
function byNeed(a: PageCoverage, b: PageCoverage): number {
  const rank = ({ suggestions, closest }: PageCoverage) =>
    suggestions[0] ? 1 + suggestions[0].confidence : -(closest?.confidence ?? 0);
  return rank(a) - rank(b);
}

function countPages(pages: readonly PageCoverage[]) {
  const covered = pages.filter(({ suggestions }) => suggestions.length > 0).length;
  const coveredPercent = pages.length === 0 ? 0 : percent(covered / pages.length);
  return { pages: pages.length, covered, coveredPercent };
}

/** To one decimal; all and none only where it is all and none. */
function percent(share: number): number {
  const figure = Math.round(share * 1000) / 10;
  if (share > 0 && figure === 0) return 0.1;
  return share < 1 && figure === 100 ? 99.9 : figure;
}

function countConflicts(conflicts: readonly Conflict[]) {
  const errors = conflicts.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: conflicts.length - errors };
}

/** Pages whose title says nothing of what sets them apart. */
function alike(pages: readonly SitePage[]): Coverage['alike'] {
  const groups = new Map<string, string[]>();
  for (const page of pages) {
    const { title } = page.context;
    if (title.trim() === '') continue;
    groups.set(title, [...(groups.get(title) ?? []), pagePath(page)]);
  }
  return [...groups]
    .filter(([, { length }]) => length > 1)
    .map(([title, paths]) => ({ title, pages: paths }))
    .sort((a, b) => b.pages.length - a.pages.length);
}
