import type { Faq } from '@helpahead/core';

/** Answers a query with article ids, best first. */
export type Find = (query: string, limit: number) => string[];

export interface SearchEngine {
  name: string;
  /** Reads all texts at each query: it is asked fewer of them, else a run takes an hour. @default false */
  scans?: boolean;
  open(faq: Faq): Find;
}
