import type { FeedbackEvent } from '@helpahead/core';
import { type Counting, placeOf } from './counting.js';

type Survey = Extract<FeedbackEvent, { kind: 'survey' }>;

/** A longer answer is no option of anything. */
const LONGEST_OPTION = 60;

/** Counts surveys, and who went to people. */
export function countAnswers(counting: Counting, events: readonly FeedbackEvent[]): void {
  const { tally } = counting;
  for (const event of events) {
    const place = placeOf(event);
    if (event.kind === 'survey') countSurvey(counting, event);
    if (event.kind === 'handoff') {
      const promised = event.promised ? 1 : 0;
      tally.add('handoffs', { ...place, channel: event.channel, times: 1, promised, kept: 0, broken: 0 });
    }
    if (event.kind === 'promiseKept') {
      const [kept, broken] = event.kept ? [1, 0] : [0, 1];
      tally.add('handoffs', { ...place, channel: event.channel, times: 0, promised: 0, kept, broken });
    }
  }
}

/** Whether a text is the choice of an option only the FAQ knows, so short ones are counted and quoted. */
function countSurvey({ tally, quotes }: Counting, event: Survey): void {
  const place = placeOf(event);
  const { id, at, survey, answers } = event;
  tally.add('responses', { ...place, survey, times: 1 });
  for (const [question, answer] of Object.entries(answers)) {
    const text = String(answer);
    if (text === '') continue;
    if (text.length <= LONGEST_OPTION)
      tally.add('surveys', { ...place, survey, question, answer: text, times: 1 });
    if (typeof answer === 'string')
      quotes.push({
        id: `${id} ${question}`,
        at,
        kind: 'survey',
        about: survey,
        part: question,
        text,
        ...place,
      });
  }
}
