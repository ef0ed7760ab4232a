import type { LearnedWording } from '@helpahead/core';
import { type ImproveOptions, leastAgreement, leastNetworks } from './options.js';
import { plainWording } from './plain-wording.js';

/**
 * The wordings that enough sources, days and networks agree on, those with the most first. One vote in five is wrong, and
 * some are forged: what few say, or one network, or one day, or what others contradict, does not count.
 */
export function agreedWordings(
  wordings: readonly LearnedWording[],
  { leastSources, leastDays }: ImproveOptions,
): LearnedWording[] {
  return wordings
    .flatMap((one): LearnedWording[] => {
      const wording = plainWording(one.wording);
      const isAgreed =
        one.yes >= leastSources &&
        one.days >= leastDays &&
        one.networks >= leastNetworks &&
        one.yes >= leastAgreement * (one.yes + one.no) &&
        one.share >= leastAgreement;
      return wording !== undefined && isAgreed ? [{ ...one, wording }] : [];
    })
    .sort((a, b) => b.yes - a.yes || b.share - a.share || compareTexts(a.question, b.question));
}

/** The same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
