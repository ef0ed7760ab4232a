import { benchedThreshold, pageSets, searchSets } from './benched.ts';
import { readPageSet, readSearchSet, type SearchSet } from './data.ts';
import { groupOf } from './draw.ts';
import { faqOfPageSet } from './faq-of-set.ts';
import { measureHonesty, measureHonestyWithout } from './measure-honesty.ts';
import { measureLearning } from './measure-learning.ts';
import { countStrict, measurePages, speakingAbove } from './measure-pages.ts';
import { type Column, measureSearch, type Takes } from './measure-search.ts';
import { helpahead as anticipation, helpaheadPinned, helpaheadProfiled, profileOf } from './page-engines.ts';
import { helpahead as search } from './search-engines.ts';

/** Figures by name, higher is better; of sets that are not here, none. */
export type Quality = Record<string, number>;

/** One query in so many is asked: enough to notice a change, quick enough for every run of the tests. */
const parts = 4;
const columns: readonly Column[] = ['clean', 'typo', 'prefix'];
const leastLearned = 5;
const draws = 1;

/** What the present code reaches, on a sample that is the same each time. */
export function measureQuality(): Quality {
  return { ...searchQuality(), ...pageQuality() };
}

function searchQuality(): Quality {
  const takes = (query: string) => groupOf(query, parts) === 1;
  const sets = searchSets.map(readSearchSet).filter((found) => found !== undefined);
  const named = sets.flatMap((set) =>
    [...hitsOf(set, takes), ...learningOf(set, takes), ...honestyOf(set, takes)].map(
      ([name, figure]) => [`${set.name} ${name}`, tenths(figure)] as const,
    ),
  );
  return Object.fromEntries(named);
}

type Named = [name: string, figure: number];

function hitsOf(set: SearchSet, takes: Takes): Named[] {
  return columns.flatMap((column): Named[] => {
    const { hit1, hit3 } = measureSearch(search, set, column, takes);
    return [
      [`${column} hit@1`, hit1],
      [`${column} hit@3`, hit3],
    ];
  });
}

/** Losses are told as what is left of 100, so that more is better. */
function learningOf(set: SearchSet, takes: Takes): Named[] {
  const { curve, uneven, wrong } = measureLearning(search, set, takes, draws);
  const mostWrong = wrong.at(-1);
  return [
    ...curve
      .filter(({ learned }) => learned >= leastLearned)
      .flatMap(({ learned, hits }): Named[] => [
        [`learned ${learned} hit@1`, hits.hit1],
        [`learned ${learned} hit@3`, hits.hit3],
      ]),
    ['uneven learning, 100 - loss', 100 - (uneven.others.before - uneven.others.after)],
    ['wrong votes, 100 - loss', 100 - ((mostWrong?.right ?? 0) - (mostWrong?.mixed ?? 0))],
    ['wrong votes agreed upon, 100 - loss', 100 - ((mostWrong?.right ?? 0) - (mostWrong?.agreed ?? 0))],
  ];
}

function honestyOf(set: SearchSet, takes: Takes): Named[] {
  const leftOut: Named = ['left out AUROC', 100 * measureHonestyWithout(set, takes).auroc];
  if (!set.unanswerable.length) return [leftOut];
  const { right, unanswerable, shipped, auroc } = measureHonesty(set, takes);
  return [
    leftOut,
    ['AUROC', 100 * auroc],
    ['right answers offered', (100 * shipped.kept) / right],
    ['questions without answer held back', (100 * shipped.heldBack) / unanswerable],
  ];
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
    quality[`${set.site} pages right with pins`] = countStrict(measurePages(helpaheadPinned, set)).three;
    const { threshold } = profileOf(faqOfPageSet(set), set.pages);
    const own = speakingAbove(threshold, measurePages(helpaheadProfiled, set));
    quality[`${set.site} pages spoken on rightly, by profile`] = own.right;
    if (negatives) quality[`${set.site} pages left alone, by profile`] = negatives - own.nagged;
  }
  return quality;
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10;
}
