import { expect, test } from 'vitest';
import { exampleEvent, miss, vote } from '../testing/example-event.js';
import { parseEvents } from './parse-events.js';

const SECRET = 'what-the-visitor-wrote';
const { hits: _, ...withoutHits } = miss('x') as { hits?: unknown };

test.each<[unknown, string]>([
  [{ ...miss('x'), kind: SECRET }, 'kind is not one we know'],
  [{ ...miss('x'), kind: 5 }, 'kind is not one we know'],
  [{ id: crypto.randomUUID() }, 'kind is missing'],
  [{ ...miss('x'), id: SECRET }, 'id is not a UUID'],
  [{ ...miss('x'), id: 5 }, 'id is not a UUID'],
  [{ ...miss('x'), at: SECRET }, 'at is not a time'],
  [{ ...miss('x'), at: Number.POSITIVE_INFINITY }, 'at is not a time'],
  [{ ...miss('x'), at: null }, 'at is not a time'],
  [{ ...miss('x'), query: [SECRET] }, 'query is not a text'],
  [{ ...miss('x'), query: ' ' }, 'query is empty'],
  [{ ...miss('x'), hits: SECRET }, 'hits is not a list'],
  [{ ...miss('x'), hits: ['a', { b: SECRET }] }, 'hits holds something of the wrong kind'],
  [withoutHits, 'hits is missing'],
  [{ ...miss('x'), path: 5 }, 'path is not a text'],
  [{ ...vote('a', true), helpful: SECRET }, 'helpful is neither true nor false'],
  [
    { ...exampleEvent({ kind: 'tip', article: 'a', outcome: 'shown' }), outcome: SECRET },
    'outcome is not one we know',
  ],
  [
    { ...exampleEvent({ kind: 'survey', survey: 's', answers: {} }), answers: SECRET },
    'answers is not an object',
  ],
  [
    { ...exampleEvent({ kind: 'survey', survey: 's', answers: {} }), answers: { [SECRET]: [] } },
    'answers holds something of the wrong kind',
  ],
  [SECRET, 'is not an object'],
  [[], 'is not an object'],
  [null, 'is not an object'],
])('says in plain words why it cannot keep %j', (entry, reason) => {
  expect(parseEvents([entry]).rejected.map((rejected) => rejected.reason)).toEqual([reason]);
});
