import type { FeedbackEvent } from '@helpahead/core';
import { type Counting, placeOf } from './counting.js';

/** Counts what stood before visitors unasked, and how a visit went on after something had come forward. */
export function countForward({ tally }: Counting, events: readonly FeedbackEvent[]): void {
  for (const event of events) {
    if (event.kind !== 'suggest' && event.kind !== 'tip') continue;
    const { kind, article, cue = '', outcome } = event;
    const nothing = { shown: 0, opened: 0, dismissed: 0, withheld: 0 };
    tally.add('offers', { ...placeOf(event), kind, article, cue, ...nothing, [outcome]: 1 });
  }
  for (const arm of ['shown', 'withheld'] as const) {
    const at = events.findIndex((event) => event.kind === 'tip' && event.outcome === arm);
    const first = events[at];
    if (first !== undefined)
      tally.add('forward', { ...placeOf(first), arm, visits: 1, ...fareOf(events.slice(at + 1)) });
  }
}

/** How it went on; an answer that was changed counts as it was changed last. */
function fareOf(events: readonly FeedbackEvent[]): { solved: number; helpless: number } {
  const votes = new Map<string, boolean>();
  let isSolved = false;
  let isHelpless = false;
  for (const event of events) {
    if (event.kind === 'vote') votes.set(event.article, event.helpful);
    if (event.kind === 'probablySolved') isSolved = true;
    if (event.kind === 'miss' || event.kind === 'handoff') isHelpless = true;
  }
  const said = [...votes.values()];
  return {
    solved: isSolved || said.includes(true) ? 1 : 0,
    helpless: isHelpless || said.includes(false) ? 1 : 0,
  };
}
