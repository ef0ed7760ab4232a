import { simulate } from '@helpahead/core';
import type { PageSet } from './data.ts';
import { faqOfPageSet } from './faq-of-set.ts';
import { contextOf } from './page-engines.ts';

/** What a visitor met who walked through all pages of a site. */
export interface Walked {
  pages: number;
  /** On so many of them something came forward. */
  spoke: number;
}

/** Somebody who has used the help before and looks long and closely. */
const patient = { focusedSeconds: 300, scrollPercent: 100, visits: 20 };

/**
 * Walks through all pages of a site as a visitor to whom everything may be shown, and nothing has been so far: whatever
 * holds back is the want of a sign of need.
 *
 * @param errors what each page says has gone wrong
 */
export function walkPages(set: PageSet, errors: string[] = []): Walked {
  const faq = faqOfPageSet(set);
  const shown = set.pages.filter((page) => {
    return simulate(faq, { page: { ...contextOf(page), errors }, signs: patient }).shown !== undefined;
  });
  return { pages: set.pages.length, spoke: shown.length };
}

/** What forms say that no article of a site is about. */
export const commonErrors = ['Please fill in this field.', 'Enter a valid value', 'This field is required'];
