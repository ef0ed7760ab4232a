import type { FeedbackEvent } from '@helpahead/core';
import { countAnswers } from './count-answers.js';
import { countForward } from './count-forward.js';
import { countJourneys } from './count-journeys.js';
import { countQuestions } from './count-questions.js';
import { countReading } from './count-reading.js';
import { type Counting, type Place, placeOf } from './counting.js';

/** Counts what one visit did, in the order in which it did it. */
export function countVisit(counting: Counting, events: readonly FeedbackEvent[]): void {
  const [first] = events;
  if (first === undefined) return;
  for (const event of events) {
    const { kind, at } = event;
    counting.tally.add('kinds', { ...placeOf(event), kind, times: 1, first: at, last: at });
  }
  countPresence(counting, events, placeOf(first));
  countQuestions(counting, events);
  countReading(counting, events);
  countForward(counting, events);
  countAnswers(counting, events);
  countJourneys(counting, events);
}

function countPresence({ tally }: Counting, events: readonly FeedbackEvent[], first: Place): void {
  const surveyed = events.some(({ kind }) => kind === 'survey') ? 1 : 0;
  const troubled = surveyed === 0 && isTroubled(events) ? 1 : 0;
  tally.add('visits', { ...first, began: 1, touched: 0, troubled, surveyed });
  const places = new Map(events.map((event) => [JSON.stringify(placeOf(event)), placeOf(event)]));
  for (const place of places.values())
    tally.add('visits', { ...place, began: 0, touched: 1, troubled: 0, surveyed: 0 });
}

/** Somebody who is in trouble is asked nothing; this is what the widget goes by, as far as events tell it. */
function isTroubled(events: readonly FeedbackEvent[]): boolean {
  const votes = new Map<string, boolean>();
  let hasMissed = false;
  for (const event of events) {
    if (event.kind === 'miss') hasMissed = true;
    if (event.kind === 'vote') votes.set(event.article, event.helpful);
    if ((event.kind === 'vote' && event.helpful) || event.kind === 'probablySolved') hasMissed = false;
    if (event.kind === 'handoff') return true;
    if (event.kind === 'followUp' && !event.solved) return true;
    if (event.kind === 'promiseKept' && !event.kept) return true;
  }
  return hasMissed || [...votes.values()].includes(false);
}
