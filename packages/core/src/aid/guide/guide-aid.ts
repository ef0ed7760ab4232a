import type { Article, GuideStep } from '../../faq/faq.js';

/** One question of a guide with what the visitor chose. Texts as the editor wrote them: to be filled in. */
export interface Given {
  step: GuideStep;
  /** Place in `step.options`. */
  option: number;
}

/**
 * Where a guide stands. `asking`: its next question; `lost`: it leads nowhere from here, so the way on is people;
 * `waiting`, `failed` and `missing`: of an article whose guide has not come, does not come, or is not there.
 */
export type GuidePlace =
  | { status: 'asking'; given: Given[]; step: GuideStep }
  | { status: 'ended'; given: Given[]; end: string }
  | { status: 'lost'; given: Given[] }
  | { status: 'waiting' | 'failed' | 'missing' };

/** Questions that lead to an answer step by step. The way taken stands in the view, so that `help.back` undoes a step. */
export interface GuideAid {
  /** Where the guide of the present view stands; `missing` on other screens. Reads signals. */
  place(): GuidePlace;
  /**
   * The guide that was begun and not ended, on this page or an earlier one of this tab: its article, and how many
   * questions have been answered. `help.show({ name: 'guide', article: article.id })` goes on there. Reads signals.
   */
  unfinished(): { article: Article; answered: number } | undefined;
  /** Answers the present question: goes on to the next, to the article at the end, or to contact. */
  choose(option: number): void;
  /** Begins again with the first question. */
  again(): void;
  /** Forgets the way and goes back to where the visitor was before the guide. */
  stop(): void;
  /** Takes back what was begun, without going anywhere: for "Not now" on the home screen. */
  forget(): void;
  /** What was asked and answered in the last guide, a line each, texts filled in; empty when there was none. Reads signals. */
  soFar(): string[];
  /** Everything is forgotten. */
  onReset(): void;
}
