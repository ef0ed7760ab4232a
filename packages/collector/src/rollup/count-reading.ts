import { type FeedbackEvent, questionKey } from '@helpahead/core';
import { type Counting, placeOf } from './counting.js';

type Read = Extract<FeedbackEvent, { kind: 'read' }>;
type Vote = Extract<FeedbackEvent, { kind: 'vote' }>;

/** More are read by programs only. */
const MOST_TOGETHER = 10;

/** Counts what was read, and what was said of it. */
export function countReading(counting: Counting, events: readonly FeedbackEvent[]): void {
  let asked: { question: string } | undefined;
  for (const event of events) {
    if (event.kind === 'search' || event.kind === 'miss') {
      asked = { question: questionKey(event.query, event.language) };
    } else if (event.kind === 'read') {
      countRead(counting, event, event.from === 'search' ? asked?.question : undefined);
    } else if (event.kind === 'vote' && counting.stands(event)) {
      countVote(counting, event);
    } else {
      countOutcome(counting, event);
    }
  }
  countTogether(counting, events);
}

function countRead({ tally }: Counting, event: Read, question: string | undefined): void {
  const { article } = event;
  tally.add('outcomes', { ...placeOf(event), article, ...NOTHING, reads: 1 });
  if (question !== undefined)
    tally.add('pairs', { ...placeOf(event), question, article, reads: 1, yes: 0, no: 0 });
  countVersion(tally, event);
}

function countVersion(tally: Counting['tally'], { language, article, hash, at }: Read | Vote): void {
  if (hash !== '') tally.add('versions', { language, article, hash, seen: 1, first: at, last: at });
}

function countVote({ tally, quotes }: Counting, event: Vote): void {
  const place = placeOf(event);
  const { id, at, article, hash, helpful, reason, comment, query, language } = event;
  const [yes, no] = helpful ? [1, 0] : [0, 1];
  tally.add('votes', { ...place, article, hash, yes, no });
  countVersion(tally, event);
  if (reason) tally.add('reasons', { ...place, article, hash, reason, times: 1 });
  if (query)
    tally.add('pairs', { ...place, question: questionKey(query, language), article, reads: 0, yes, no });
  if (comment)
    quotes.push({ id, at, kind: 'vote', about: article, part: hash, helpful, text: comment, ...place });
}

const NOTHING = { reads: 0, probablySolved: 0, solvedLater: 0, unsolvedLater: 0 };

function countOutcome({ tally }: Counting, event: FeedbackEvent): void {
  if (event.kind === 'probablySolved') {
    tally.add('outcomes', { ...placeOf(event), article: event.article, ...NOTHING, probablySolved: 1 });
  } else if (event.kind === 'followUp') {
    const later = event.solved ? { solvedLater: 1 } : { unsolvedLater: 1 };
    tally.add('outcomes', { ...placeOf(event), article: event.article, ...NOTHING, ...later });
  }
}

function countTogether({ tally }: Counting, events: readonly FeedbackEvent[]): void {
  const reads = events.filter((event) => event.kind === 'read');
  const articles = [...new Set(reads.map(({ article }) => article))].slice(0, MOST_TOGETHER).sort();
  const language = reads[0]?.language ?? '';
  for (const [at, article] of articles.entries()) {
    for (const other of articles.slice(at + 1))
      tally.add('together', { language, article, other, visits: 1 });
  }
}
