import type { FeedbackDraft } from './feedback-event.js';

/** An event as it was born: it has its id and its time, but nothing in it is scrubbed yet. Never leaves memory. */
export type RawEvent = FeedbackDraft & {
  id: string;
  at: number;
  /** Address of the page it happened on, as it was. */
  url: string;
  language: string;
  /** Who the host says the visitor is. */
  audience?: string;
};
