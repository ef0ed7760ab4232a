import { benchedThreshold, pageSets } from './benched.ts';
import { type PageSet, readPageSet } from './data.ts';
import { isDevelopment } from './draw.ts';
import { faqOfPageSet } from './faq-of-set.ts';
import { commonErrors, walkPages } from './measure-journeys.ts';
import { measurePageSpeed, type PageSpeed } from './measure-page-speed.ts';
import {
  countStrict,
  measurePages,
  type PageOutcome,
  type Speaking,
  speakingAbove,
} from './measure-pages.ts';
import { helpaheadProfiled, pageEngines, profileOf } from './page-engines.ts';
import { decimal, printTable, share } from './print-table.ts';
import { readMaterial } from './speed-material.ts';

const thresholds = [0.3, 0.4, 0.5, 0.52, 0.54, benchedThreshold, 0.58, 0.6, 0.65, 0.7, 0.8];
const sizes = [1000, 10_000];

/** Prints how often the entry that belongs to a page is among the first three, and what a threshold would let through. */
export function benchAnticipate(): unknown {
  const sets = pageSets.map(readPageSet).filter((set) => set !== undefined);
  const own: PageOutcome[] = [];
  const bySet = new Map<PageSet, PageOutcome[]>();
  const results = sets.map((set) => {
    const rows = pageEngines.map((engine) => ({ engine: engine.name, outcomes: measurePages(engine, set) }));
    own.push(...(rows[0]?.outcomes ?? []));
    bySet.set(set, rows[0]?.outcomes ?? []);
    const counted = rows.map(({ engine, outcomes }) => ({ engine, ...countStrict(outcomes) }));
    printTable(
      `${set.site}: ${set.faqs.length} entries`,
      ['', 'first', 'among three'],
      counted.map(({ engine, pages, first, three }) => [engine, share(first, pages), share(three, pages)]),
    );
    return { set: set.site, rows: counted };
  });
  const curves = printThresholds(own);
  printJourneys(sets);
  return { sets: results, thresholds: curves, sites: printSites(bySet), speed: printSpeed() };
}

/** Whether anything comes forward where nothing is wrong, or nothing that the FAQ is about. */
function printJourneys(sets: readonly PageSet[]): void {
  const row = (what: string, errors: string[]): string[] => {
    const walked = sets.map((set) => walkPages(set, errors));
    return [what, share(sum(walked.map(({ spoke }) => spoke)), sum(walked.map(({ pages }) => pages)))];
  };
  printTable(
    'Came forward unasked, on all pages, for a visitor to whom everything may be shown',
    ['', 'spoke on'],
    [
      row('without a sign of need', []),
      ...commonErrors.map((error) => row(`with the error “${error}”`, [error])),
    ],
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole + number, 0);
}

/** The shipped threshold on each site beside what the site's own pages, without labels, say. */
function printSites(bySet: ReadonlyMap<PageSet, PageOutcome[]>): unknown {
  const sites = [...bySet].map(([set, outcomes]) => {
    const { threshold, background } = profileOf(faqOfPageSet(set), set.pages);
    return {
      set: set.site,
      words: Object.keys(background).length,
      shipped: speakingAbove(benchedThreshold, outcomes),
      own: speakingAbove(threshold, measurePages(helpaheadProfiled, set)),
    };
  });
  const all = {
    set: 'all',
    words: 0,
    shipped: together(sites.map(({ shipped }) => shipped)),
    own: together(sites.map(({ own }) => own)),
  };
  const row = (name: string, threshold: string, { pages, spoke, right, negatives, nagged }: Speaking) => [
    name,
    threshold,
    share(spoke, pages),
    share(right, spoke),
    share(nagged, negatives),
  ];
  printTable(
    'Coming forward, site by site: the shipped threshold, and the profile of the site (threshold and background words)',
    ['', 'threshold', 'spoke on pages with an entry', 'of those right', 'spoke on pages without'],
    [...sites, all].flatMap(({ set, words, shipped, own }) => [
      row(set, String(benchedThreshold), shipped),
      row(
        `  by its profile`,
        words || set !== 'all' ? `${own.threshold}, ${words} words` : 'each its own',
        own,
      ),
    ]),
  );
  return sites;
}

function together(all: readonly Speaking[]): Speaking {
  const total = { threshold: benchedThreshold, pages: 0, spoke: 0, right: 0, negatives: 0, nagged: 0 };
  for (const one of all) {
    for (const name of ['pages', 'spoke', 'right', 'negatives', 'nagged'] as const) total[name] += one[name];
  }
  return total;
}

function printSpeed(): PageSpeed[] {
  const material = readMaterial();
  const speeds = material ? sizes.map((size) => measurePageSpeed(size, material)) : [];
  printTable(
    'Processor time for a page, in ms (in brackets: times ours)',
    ['articles', 'helpahead', 'with a visible error', 'MiniSearch, title and headings'],
    speeds.map(({ articles, page, pageWithError, miniSearch }) => [
      articles.toLocaleString('en'),
      decimal(page, 2),
      decimal(pageWithError, 2),
      `${decimal(miniSearch, 2)} (${decimal(miniSearch / page)}x)`,
    ]),
  );
  return speeds;
}

function printThresholds(outcomes: readonly PageOutcome[]): unknown {
  const halves = {
    'all pages': outcomes,
    'the half for development': outcomes.filter(({ page }) => isDevelopment(page)),
    'the half held out': outcomes.filter(({ page }) => !isDevelopment(page)),
  };
  return Object.entries(halves).map(([half, some]) => {
    const curve = thresholds.map((threshold) => speakingAbove(threshold, some));
    printTable(
      `Coming forward above a threshold, ${half} (shipped: ${benchedThreshold})`,
      ['threshold', 'spoke on pages with an entry', 'of those right', 'spoke on pages without'],
      curve.map(({ threshold, pages, spoke, right, negatives, nagged }) => [
        String(threshold),
        share(spoke, pages),
        share(right, spoke),
        share(nagged, negatives),
      ]),
    );
    return { half, curve };
  });
}
