import { FEWEST_PAGES } from './background.js';
import { CONFIDENT } from './weights.js';

/** An article on a page, and how certain it looked there. */
export interface Seen {
  article: string;
  confidence: number;
}

/** An article is at home on the pages it fits best: so many. */
const HOMES = 3;
/** Nine of ten pages without an article shall stay below; of what looks wrong here, as much again is right after all. */
const STAY_BELOW = 0.8;
/** Sites differ less than some of their pages suggest. */
const RANGE = { least: 0.52, most: 0.66 } as const;

/**
 * A threshold for one site, without labels. An article is taken away from the few pages it fits best, where it may
 * well belong; how certain the best of what is left looks on each page is how certain a wrong article looks.
 *
 * @param seen of each page, its best articles
 */
export function chooseThreshold(seen: readonly (readonly Seen[])[]): number {
  if (seen.length < FEWEST_PAGES) return CONFIDENT;
  const homes = leastAtHome(seen);
  const strangers = seen
    .map((page) =>
      Math.max(
        0,
        ...page
          .filter(({ article, confidence }) => confidence < (homes.get(article) ?? 0))
          .map(({ confidence }) => confidence),
      ),
    )
    .sort((a, b) => a - b);
  const highest = strangers[Math.floor(strangers.length * STAY_BELOW)] ?? CONFIDENT;
  return Math.round(100 * Math.min(RANGE.most, Math.max(RANGE.least, highest))) / 100;
}

/** Of each article, the confidence that it has on the last of its homes. */
function leastAtHome(seen: readonly (readonly Seen[])[]): Map<string, number> {
  const all = new Map<string, number[]>();
  for (const { article, confidence } of seen.flat())
    all.set(article, [...(all.get(article) ?? []), confidence]);
  return new Map(
    [...all].map(([article, confidences]) => [
      article,
      confidences.sort((a, b) => b - a)[Math.min(HOMES, confidences.length) - 1] ?? 0,
    ]),
  );
}
