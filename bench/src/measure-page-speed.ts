import { createAnticipator } from '@helpahead/core';
import { titleAndHeadings } from './page-engines.ts';
import { miniSearchTuned } from './peer-engines.ts';
import { faqOfMaterial, type Material } from './speed-material.ts';

/** Processor time for a page, in milliseconds. */
export interface PageSpeed {
  articles: number;
  page: number;
  /** While it shows an error. */
  pageWithError: number;
  /** MiniSearch, asked for title and headings. */
  miniSearch: number;
}

const rounds = 5;

/** Ours and MiniSearch in turn, each by its quickest of several rounds over the same pages. */
export function measurePageSpeed(articles: number, material: Material): PageSpeed {
  const faq = faqOfMaterial(material, articles);
  const { suggest } = createAnticipator(faq);
  const find = miniSearchTuned.open(faq);
  const { pages } = material;
  const failing = pages.map((page) => ({ ...page, errors: ['Your payment failed (E-1234). Try again.'] }));
  const ways = {
    page: () => pages.map((page) => suggest(page)),
    pageWithError: () => failing.map((page) => suggest(page)),
    miniSearch: () => pages.map((page) => find(titleAndHeadings(page), 3)),
  };
  const speed: PageSpeed = { articles, page: Infinity, pageWithError: Infinity, miniSearch: Infinity };
  for (let round = 0; round < rounds; round++) {
    for (const way of ['page', 'pageWithError', 'miniSearch'] as const) {
      speed[way] = Math.min(speed[way], timeOf(ways[way]) / pages.length);
    }
  }
  return speed;
}

function timeOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
