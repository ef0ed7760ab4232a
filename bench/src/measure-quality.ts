import { benchedThreshold, pageSets, searchSets } from './benched.ts';
import { readPageSet, readSearchSet } from './data.ts';
import { groupOf } from './draw.ts';
import { measureHonesty } from './measure-honesty.ts';
import { countStrict, measurePages, speakingAbove } from './measure-pages.ts';
import { type Column, measureSearch } from './measure-search.ts';
import { helpahead as anticipation } from './page-engines.ts';
import { helpahead as search } from './search-engines.ts';

/** Figures by name, higher is better; of sets that are not here, none. */
export type Quality = Record<string, number>;

/** One query in so many is asked: enough to notice a change, quick enough for every run of the tests. */
const parts = 4;
const columns: readonly Column[] = ['clean', 'typo', 'prefix', 'learned 5'];

/** What the present code reaches, on a sample that is the same each time. */
export function measureQuality(): Quality {
  return { ...searchQuality(), ...pageQuality() };
}

function searchQuality(): Quality {
  const takes = (query: string) => groupOf(query, parts) === 1;
  const quality: Quality = {};
  for (const set of searchSets.map(readSearchSet).filter((found) => found !== undefined)) {
    for (const column of columns) {
      const { hit1, hit3 } = measureSearch(search, set, column, takes);
      quality[`${set.name} ${column} hit@1`] = tenths(hit1);
      quality[`${set.name} ${column} hit@3`] = tenths(hit3);
    }
    if (!set.unanswerable.length) continue;
    const { right, unanswerable, shipped, auroc } = measureHonesty(set, takes);
    quality[`${set.name} right answers offered`] = tenths((100 * shipped.kept) / right);
    quality[`${set.name} questions without answer held back`] = tenths(
      (100 * shipped.heldBack) / unanswerable,
    );
    quality[`${set.name} AUROC in %`] = tenths(100 * auroc);
  }
  return quality;
}

function pageQuality(): Quality {
  const sets = pageSets.map(readPageSet).filter((found) => found !== undefined);
  const quality: Quality = {};
  for (const set of sets) {
    const outcomes = measurePages(anticipation, set);
    quality[`${set.site} pages right`] = countStrict(outcomes).three;
    const { right, negatives, nagged } = speakingAbove(benchedThreshold, outcomes);
    quality[`${set.site} pages spoken on rightly`] = right;
    if (negatives) quality[`${set.site} pages left alone`] = negatives - nagged;
  }
  return quality;
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10;
}
