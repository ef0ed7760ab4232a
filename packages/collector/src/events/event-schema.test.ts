import type { FeedbackEvent } from '@helpahead/core';
import * as v from 'valibot';
import { expect, expectTypeOf, test } from 'vitest';
import { exampleEvent, miss, vote } from '../testing/example-event.js';
import { eventSchema } from './event-schema.js';

type Parsed = v.InferOutput<typeof eventSchema>;
/** One object type instead of intersections, for each member of a union. */
type Flat<T> = T extends unknown ? { [Key in keyof T]: T[Key] } : never;
type OfKind<Union, Kind> = Flat<Extract<Union, { kind: Kind }>>;

const EVERY_KIND: readonly FeedbackEvent[] = [
  exampleEvent({ kind: 'search', query: 'refund', hits: ['a', 'b'] }),
  miss('klarna', { audience: 'trade' }),
  exampleEvent({ kind: 'suggest', article: 'a', cue: 'title', outcome: 'shown' }),
  exampleEvent({ kind: 'tip', article: 'a', outcome: 'dismissed' }),
  exampleEvent({ kind: 'read', article: 'a', hash: 'h', from: 'search' }),
  exampleEvent({
    kind: 'vote',
    article: 'a',
    hash: 'h',
    helpful: false,
    reason: 'wrong',
    comment: 'No.\nReally.',
    replaces: crypto.randomUUID(),
    query: 'refund',
  }),
  exampleEvent({ kind: 'survey', survey: 's', answers: { ease: 4, why: 'quick' } }),
  exampleEvent({ kind: 'probablySolved', article: 'a' }),
  exampleEvent({ kind: 'followUp', article: 'a', solved: true }),
  exampleEvent({ kind: 'handoff', channel: 'mail', promised: 'PT4H' }),
  exampleEvent({ kind: 'promiseKept', channel: 'mail', kept: false }),
];

test('describes exactly the events of the core', () => {
  expectTypeOf<Parsed['kind']>().toEqualTypeOf<FeedbackEvent['kind']>();
  expectTypeOf<OfKind<Parsed, 'vote'>>().toEqualTypeOf<OfKind<FeedbackEvent, 'vote'>>();
  expectTypeOf<OfKind<Parsed, 'survey'>>().toEqualTypeOf<OfKind<FeedbackEvent, 'survey'>>();
  expectTypeOf<Parsed>().toExtend<FeedbackEvent>();
  expectTypeOf<FeedbackEvent>().toExtend<Parsed>();
});

test.each(EVERY_KIND)('keeps a well-made $kind as it is', (event) => {
  expect(v.parse(eventSchema, event)).toEqual(event);
});

test('drops members it does not know', () => {
  const event = vote('a', true);
  expect(v.parse(eventSchema, { ...event, address: '10.0.0.1', userAgent: 'x' })).toEqual(event);
});

test('cuts what is too long instead of refusing it', () => {
  const event = v.parse(eventSchema, miss('é'.repeat(5000)));
  expect(event).toMatchObject({ query: 'é'.repeat(500) });
});

test('keeps twenty hits and fifty answers', () => {
  const search = exampleEvent({
    kind: 'search',
    query: 'q',
    hits: Array.from({ length: 90 }, (_, n) => `a${n}`),
  });
  expect(v.parse(eventSchema, search)).toMatchObject({ hits: { length: 20 } });
  const answers = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`q${n}`, n]));
  const survey = v.parse(eventSchema, exampleEvent({ kind: 'survey', survey: 's', answers }));
  expect(survey.kind === 'survey' && Object.keys(survey.answers)).toHaveLength(50);
});

test('is not led astray by names of the prototype', () => {
  const survey = JSON.stringify(exampleEvent({ kind: 'survey', survey: 's', answers: { a: 1 } }));
  const hostile = JSON.parse(
    survey.replace('{"a":1}', '{"__proto__":{"polluted":1},"constructor":"x","a":1}'),
  );
  const event = v.parse(eventSchema, { ...hostile, ['__proto__']: null });
  expect(event).toMatchObject({ answers: { a: 1 } });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
