import type { Survey } from '@helpahead/core';
import type { PanelContext } from '../../panel-context.js';

/** What stands in the survey about the visitor's task, by the ids in it. */
const taskWords = {
  done: 'taskDone',
  yes: 'taskYes',
  partly: 'taskPartly',
  no: 'taskNo',
  ease: 'taskEase',
  why: 'taskWhy',
} as const;

type Texts = Pick<PanelContext, 'say' | 'fill' | 'faqText'>;

/** The words of a survey: the FAQ's, or the interface's for the survey that stands in for those of the FAQ. */
export interface SurveyWords {
  ask(question: Survey['questions'][number]): string;
  option(value: string): string;
  /** Attributes of what shows them. */
  attributes: ReturnType<PanelContext['faqText']>;
}

export function wordsOf(isOurs: boolean, { say, fill, faqText }: Texts): SurveyWords {
  if (!isOurs) return { ask: ({ ask }) => fill(ask), option: (value) => fill(value), attributes: faqText() };
  const own = (id: string) =>
    Object.hasOwn(taskWords, id) ? say(taskWords[id as keyof typeof taskWords]) : id;
  return { ask: ({ id }) => own(id), option: own, attributes: {} };
}
