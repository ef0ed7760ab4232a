import { type FeedbackEvent, questionKey } from '@helpahead/core';
import type { Journey, JourneyOutcome } from '../insights/insights.js';
import { type Counting, type Place, placeOf } from './counting.js';

/** One way through the help, as far as it has come. */
interface Way {
  place: Place;
  by: Journey['by'];
  cue: string;
  article: string;
  question: string;
  outcome: JourneyOutcome;
}

/** Counts the ways of a visit; the same way taken twice counts once, as it ended last. */
export function countJourneys({ tally }: Counting, events: readonly FeedbackEvent[]): void {
  const ways: Way[] = [];
  for (const event of events) follow(ways, event);
  const different = new Map<string, Way>();
  for (const way of ways) {
    const { place, by, cue, article, question } = way;
    different.set(JSON.stringify([place, by, cue, article, question]), way);
  }
  for (const { place, ...way } of different.values()) tally.add('journeys', { ...place, ...way, visits: 1 });
}

function follow(ways: Way[], event: FeedbackEvent): void {
  const last = ways.at(-1);
  switch (event.kind) {
    case 'search':
    case 'miss':
      ways.push({
        ...begin(event, 'search'),
        question: questionKey(event.query, event.language),
        outcome: event.kind === 'miss' ? 'missed' : 'left',
      });
      break;
    case 'suggest':
    case 'tip':
      if (event.outcome !== 'opened') break;
      ways.push({
        ...begin(event, event.kind === 'tip' ? 'tip' : 'suggestion'),
        cue: event.cue ?? '',
        article: event.article,
      });
      break;
    case 'read':
      read(ways, event);
      break;
    case 'vote':
      end(ways, event.article, event.helpful ? 'helped' : 'unhelped');
      break;
    case 'probablySolved':
      end(ways, event.article, 'probably');
      break;
    case 'handoff':
      if (last !== undefined && !isSolved(last)) last.outcome = 'people';
      break;
  }
}

function begin(event: FeedbackEvent, by: Way['by']): Way {
  return { place: placeOf(event), by, cue: '', article: '', question: '', outcome: 'read' };
}

/** An article from a list of results goes on with the search; one from an offer that was just opened is that offer. */
function read(ways: Way[], event: Extract<FeedbackEvent, { kind: 'read' }>): void {
  const { article, from } = event;
  const last = ways.at(-1);
  if (last !== undefined && last.article === article && last.outcome === 'read') return;
  if (from === 'search' && last?.by === 'search' && last.article === '') {
    Object.assign(last, { article, question: '', outcome: 'read' });
  } else {
    ways.push({ ...begin(event, asWay(from)), article });
  }
}

const WAYS: ReadonlySet<string> = new Set<Way['by']>([
  'suggestion',
  'tip',
  'search',
  'section',
  'related',
  'link',
  'host',
]);

/** What this release does not know came from the site. */
function asWay(from: string): Way['by'] {
  return WAYS.has(from) ? (from as Way['by']) : 'host';
}

function end(ways: Way[], article: string, outcome: JourneyOutcome): void {
  const way = ways.findLast((one) => one.article === article);
  // Who said that it helped is believed more than what looks like it.
  if (way !== undefined && !(outcome === 'probably' && way.outcome === 'helped')) way.outcome = outcome;
}

function isSolved({ outcome }: Way): boolean {
  return outcome === 'helped' || outcome === 'probably';
}
