import { benchedThreshold, pageSets } from './benched.ts';
import { readPageSet } from './data.ts';
import { isDevelopment } from './draw.ts';
import { countStrict, measurePages, type PageOutcome, speakingAbove } from './measure-pages.ts';
import { pageEngines } from './page-engines.ts';
import { printTable, share } from './print-table.ts';

const thresholds = [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8];

/** Prints how often the entry that belongs to a page is among the first three, and what a threshold would let through. */
export function benchAnticipate(): unknown {
  const sets = pageSets.map(readPageSet).filter((set) => set !== undefined);
  const own: PageOutcome[] = [];
  const results = sets.map((set) => {
    const rows = pageEngines.map((engine) => ({ engine: engine.name, outcomes: measurePages(engine, set) }));
    own.push(...(rows[0]?.outcomes ?? []));
    const counted = rows.map(({ engine, outcomes }) => ({ engine, ...countStrict(outcomes) }));
    printTable(
      `${set.site}: ${set.faqs.length} entries`,
      ['', 'first', 'among three'],
      counted.map(({ engine, pages, first, three }) => [engine, share(first, pages), share(three, pages)]),
    );
    return { set: set.site, rows: counted };
  });
  return { sets: results, thresholds: printThresholds(own) };
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
