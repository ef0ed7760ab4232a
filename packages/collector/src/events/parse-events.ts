import type { FeedbackEvent } from '@helpahead/core';
import * as v from 'valibot';
import { eventSchema } from './event-schema.js';

/** An event that cannot be kept. `id` is the one it came with (empty when it had none), so that its sender lets go. */
export interface RejectedEvent {
  id: string;
  reason: string;
}

/** Sorts a parsed batch into what can be kept and what cannot. Never throws. */
export function parseEvents(batch: readonly unknown[]): {
  events: FeedbackEvent[];
  rejected: RejectedEvent[];
} {
  const events: FeedbackEvent[] = [];
  const rejected: RejectedEvent[] = [];
  for (const entry of batch) {
    const parsed = v.safeParse(eventSchema, entry, { abortPipeEarly: true });
    if (parsed.success) events.push(parsed.output);
    else rejected.push({ id: idOf(entry), reason: reasonOf(parsed.issues[0], entry) });
  }
  return { events, rejected };
}

function idOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return '';
  return typeof entry.id === 'string' ? entry.id : '';
}

function reasonOf(issue: v.BaseIssue<unknown>, entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'is not an object';
  const place = v.getDotPath(issue);
  if (place === 'kind') return `kind: must be ${issue.expected ?? 'a known kind'}, but is ${issue.received}`;
  const what = issue.received === 'undefined' ? 'is missing' : issue.message;
  return place === null ? what : `${place}: ${what}`;
}
