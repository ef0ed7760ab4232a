import type { AskedBefore } from '@helpahead/core';
import type { InsightsFilter, NamedArticle } from '../insights.js';

/** As many as a coffee lasts. */
export const QUESTIONS_DRAWN = 5;

/** "Five real questions", as the address says it: the same one shows the same questions. */
export interface QuestionsGame {
  /** Which five are drawn. */
  seed: string;
  /** The article picked for each question in their order; empty where none was. Undefined until staff have answered. */
  picks: readonly string[] | undefined;
}

/** An article as a FAQ file has it. */
export interface KnownArticle extends NamedArticle {
  language: string;
}

/** What questions are drawn from. */
export interface QuestionsMaterial {
  filter: InsightsFilter;
  asked: readonly AskedBefore[];
  /** Of all FAQ files; empty when none was given. */
  articles: readonly KnownArticle[];
}
