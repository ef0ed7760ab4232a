import type { FeedbackDraft, FeedbackEvent } from '@helpahead/core';

const articles = 300;
const wordings = 2_000;
const day = 86_400_000;

/**
 * An event as a site has them: of ten, three searches, a search in vain, two reads, a vote, three suggestions. Few
 * articles and wordings are frequent, most are rare. The number says which event it is; ids and visits are random.
 *
 * @param days over how many days, up to now, events are spread
 */
export function makeEvent(number: number, days = 0): FeedbackEvent {
  const at = Date.now() - ((number * 7_919) % 10_000) * ((days * day) / 10_000);
  const base = {
    id: crypto.randomUUID(),
    visit: `visit-${Math.floor(number / 5)}`,
    at: Math.floor(at),
    path: `/help/page-${rank(number, 40)}/`,
    language: number % 7 === 0 ? 'de' : 'en',
  };
  return { ...base, ...draft(number) } as FeedbackEvent;
}

function draft(number: number): FeedbackDraft {
  const article = `article-${rank(number, articles)}`;
  const query = `how do I get answer ${rank(number, wordings)}`;
  switch (number % 10) {
    case 0:
      return { kind: 'miss', query, hits: [] };
    case 1:
    case 2:
    case 3:
      return { kind: 'search', query, hits: [article] };
    case 4:
    case 5:
      return { kind: 'read', article, hash: 'h1', from: 'search' };
    case 6:
      return { kind: 'vote', article, hash: 'h1', helpful: number % 4 !== 0 };
    default:
      return { kind: 'suggest', article, cue: 'the title', outcome: number % 3 === 0 ? 'opened' : 'shown' };
  }
}

/** From 0 to below `count`; the first ones far more often than the last. */
function rank(number: number, count: number): number {
  const even = ((number * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
  return Math.floor(count * even ** 3);
}
