import type { PageSet } from './data.ts';
import { faqOfPageSet } from './faq-of-set.ts';
import type { PageEngine } from './page-engines.ts';

/** What an engine did on one page. */
export interface PageOutcome {
  page: string;
  /** No entry of the site is tied to the page. */
  isNegative: boolean;
  /** The first, or one of the first three, is tied to this very page. */
  isFirst: boolean;
  isAmongThree: boolean;
  confidence: number;
}

/** One engine on the pages that have an entry tied to them, and on those that have none. */
export function measurePages(engine: PageEngine, set: PageSet): PageOutcome[] {
  const offer = engine.open(faqOfPageSet(set), set.pages);
  const urls = new Map(set.pages.map(({ id, url }) => [id, url]));
  return set.pages.flatMap((page) => {
    const strict = new Set(Object.keys(page.rel).filter((id) => page.rel[id] === 2));
    if (!strict.size && !page.negative) return [];
    const trail = page.trail.map((id) => urls.get(id)).filter((url) => url !== undefined);
    const { ids, confidence = 0 } = offer(page, trail);
    return {
      page: page.id,
      isNegative: page.negative,
      isFirst: strict.has(ids[0] ?? ''),
      isAmongThree: ids.some((id) => strict.has(id)),
      confidence,
    };
  });
}

/** What coming forward above a threshold would have meant. */
export interface Speaking {
  threshold: number;
  /** Of the pages with an entry: spoken on; of those: rightly. */
  pages: number;
  spoke: number;
  right: number;
  negatives: number;
  nagged: number;
}

export function speakingAbove(threshold: number, outcomes: readonly PageOutcome[]): Speaking {
  const pages = outcomes.filter(({ isNegative }) => !isNegative);
  const negatives = outcomes.filter(({ isNegative }) => isNegative);
  const above = ({ confidence }: PageOutcome) => confidence >= threshold;
  return {
    threshold,
    pages: pages.length,
    spoke: pages.filter(above).length,
    right: pages.filter(above).filter(({ isAmongThree }) => isAmongThree).length,
    negatives: negatives.length,
    nagged: negatives.filter(above).length,
  };
}

/** Of the pages that have an entry tied to them. */
export function countStrict(outcomes: readonly PageOutcome[]): {
  pages: number;
  first: number;
  three: number;
} {
  const pages = outcomes.filter(({ isNegative }) => !isNegative);
  return {
    pages: pages.length,
    first: pages.filter(({ isFirst }) => isFirst).length,
    three: pages.filter(({ isAmongThree }) => isAmongThree).length,
  };
}
