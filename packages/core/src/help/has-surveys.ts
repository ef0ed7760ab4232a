import type { Faq } from '../faq/faq.js';

/** Whether there is a survey to ask: an FAQ that says nothing of surveys, not even that there are none, has one. */
export function hasSurveys({ surveys }: Faq, feedback: string | undefined): boolean {
  return surveys ? surveys.length > 0 : feedback !== undefined;
}
