import { expect, test } from 'vitest';
import { makeEvent } from './make-event.ts';

test('makes events of a site: few articles are frequent, most are rare, over as many days as asked', () => {
  const events = Array.from({ length: 5_000 }, (_, number) => makeEvent(number, 30));
  expect(new Set(events.map(({ id }) => id)).size).toBe(5_000);
  expect(new Set(events.map(({ kind }) => kind))).toEqual(
    new Set(['miss', 'search', 'read', 'vote', 'suggest']),
  );
  const age = Date.now() - Math.min(...events.map(({ at }) => at));
  expect(Math.round(age / 86_400_000)).toBe(30);
  const articles = new Map<string, number>();
  for (const event of events) {
    if ('article' in event) articles.set(event.article, (articles.get(event.article) ?? 0) + 1);
  }
  const times = [...articles.values()].sort((one, other) => other - one);
  expect(articles.size).toBeGreaterThan(200);
  expect(times[0]).toBeGreaterThan(20 * (times[100] ?? 0));
});
