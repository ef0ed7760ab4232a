import type { Faq } from '../faq/faq.js';
import { indexSteps } from './build-index.js';
import type { SearchIndex } from './search-result.js';

/** How work is spread out, in milliseconds of the host's own clock. */
export interface Pace {
  now(): number;
  /** Resolves when the host has had its turn. */
  pause(): Promise<void>;
}

/** Longer than this at a stretch and a page begins to stutter. */
const LONGEST_STRETCH = 6;

/** Reads an FAQ into an index while the page goes on; its language is to be loaded before. */
export async function indexFaq(faq: Faq, { now, pause }: Pace): Promise<SearchIndex> {
  const steps = indexSteps(faq);
  let since = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - since < LONGEST_STRETCH) continue;
    await pause();
    since = now();
  }
}
