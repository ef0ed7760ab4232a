import type { FeedbackDraft, FeedbackEvent } from '@helpahead/core';

/** An event as the widget makes it, of one visit on one page, now, unless said otherwise. */
export function exampleEvent(draft: FeedbackDraft, base: Partial<FeedbackEvent> = {}): FeedbackEvent {
  return {
    id: crypto.randomUUID(),
    visit: 'visit-1',
    at: Date.now(),
    path: '/shop/cart/',
    language: 'en',
    ...base,
    ...draft,
  } as FeedbackEvent;
}

export const miss = (query: string, base?: Partial<FeedbackEvent>): FeedbackEvent =>
  exampleEvent({ kind: 'miss', query, hits: [] }, base);

export const vote = (article: string, helpful: boolean, base?: Partial<FeedbackEvent>): FeedbackEvent =>
  exampleEvent({ kind: 'vote', article, hash: 'h1', helpful }, base);
