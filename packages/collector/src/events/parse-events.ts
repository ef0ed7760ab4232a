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

/** Why, in words of ours only: names of members are known ones, and no value is repeated. */
function reasonOf(issue: v.BaseIssue<unknown>, entry: unknown): string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'is not an object';
  const [top, ...inner] = issue.path ?? [];
  const member = String(top?.key ?? 'event');
  if (inner.length > 0) return `${member} holds something of the wrong kind`;
  if (issue.input === undefined) return `${member} is missing`;
  if (member === 'at') return 'at is not a time';
  // Each id is a text; what kind of text it must be is the more useful answer.
  if (member === 'id') return 'id is not a UUID';
  return `${member} ${WORDS[issue.type] ?? 'is not as it should be'}`;
}

/** By the name that the schema has for what was expected. */
const WORDS: Readonly<Record<string, string>> = {
  variant: 'is not one we know',
  picklist: 'is not one we know',
  string: 'is not a text',
  boolean: 'is neither true nor false',
  array: 'is not a list',
  record: 'is not an object',
  min_length: 'is empty',
};
