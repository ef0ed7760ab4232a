import { type FeedbackEvent, questionKey } from '@helpahead/core';
import { type Counting, placeOf } from './counting.js';

type Search = Extract<FeedbackEvent, { kind: 'search' | 'miss' }>;

const isSearch = (event: FeedbackEvent): event is Search => event.kind === 'search' || event.kind === 'miss';

/** Counts what was asked. A visit counts once for a question, and once among those that asked it in vain. */
export function countQuestions({ tally }: Counting, events: readonly FeedbackEvent[]): void {
  const asked = new Set<string>();
  const missedBefore = new Set<string>();
  for (const event of events.filter(isSearch)) {
    const { language, query, at, hits } = event;
    const question = questionKey(query, language);
    const missed = event.kind === 'miss' ? 1 : 0;
    tally.add('queries', {
      ...placeOf(event),
      question,
      hit: hits[0] ?? '',
      times: 1,
      missed,
      visits: addsTo(asked, question),
      missedVisits: missed && addsTo(missedBefore, question),
      last: at,
      lastMissed: missed * at,
    });
    tally.add('spellings', { language, question, spelling: query, times: 1, missed });
  }
}

/** 1 when it was not there yet. */
function addsTo(seen: Set<string>, name: string): 0 | 1 {
  if (seen.has(name)) return 0;
  seen.add(name);
  return 1;
}
