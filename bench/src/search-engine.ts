import type { Faq } from '@helpahead/core';

/** Answers a query with article ids, best first. */
export type Find = (query: string, limit: number) => string[];

export interface SearchEngine {
  name: string;
  open(faq: Faq): Find;
}
