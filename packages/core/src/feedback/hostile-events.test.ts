import { describe, expect, it } from 'vitest';
import { createFakePlatform } from '../../test/fake-platform.js';
import { idsSent, makeQueue, queuePrefix as prefix, stored } from '../../test/make-queue.js';
import type { RawEvent } from './raw-event.js';

const survey = (fields: number, letter = 'x') =>
  ({
    kind: 'survey',
    survey: 's',
    answers: Object.fromEntries(
      Array.from({ length: fields }, (_, at) => [`field ${at}`, `${letter} `.repeat(900)]),
    ),
  }) as Partial<RawEvent>;

describe('an event that is not let through', () => {
  it.each([
    ['cut off by a firewall', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['refused with a page', () => ({ status: 403, text: '<h1>Forbidden</h1>' })],
    ['too large for a proxy that says so', () => ({ status: 413, text: '' })],
  ])('%s, does not hold up the others', async (_name, refuse) => {
    const { add, platform } = makeQueue();
    const { answer } = platform;
    platform.answer = (body, url) => (body.includes('union select') ? refuse() : answer(body, url));
    const { id } = add({ query: 'union select' } as Partial<RawEvent>);
    for (let count = 0; count < 30; count += 1) add();
    await platform.advance(30 * 60_000);
    expect(stored(platform)).toEqual([`${prefix}q:${id}`]);
    const later = add();
    await platform.advance(30 * 60_000);
    expect(stored(platform)).not.toContain(`${prefix}q:${later.id}`);
    expect(platform.sent.length).toBeLessThan(60);
    platform.answer = answer;
    await platform.advance(30 * 60_000);
    expect(stored(platform)).toEqual([]);
  });

  it('shares its fate with nobody when batches grow again', async () => {
    const { add, platform } = makeQueue();
    const { answer } = platform;
    platform.answer = () => ({ status: 500, text: '' });
    for (let count = 0; count < 60; count += 1) add();
    await platform.advance(3_600_000);
    platform.answer = answer;
    platform.sent.length = 0;
    await platform.advance(3_600_000);
    expect(stored(platform)).toEqual([]);
    expect(platform.sent.length).toBeLessThan(12);
  });
});

describe('an event larger than a request', () => {
  it('is refused aloud, and the next ones are not', async () => {
    const { add, platform, states, queue } = makeQueue();
    add(survey(40));
    expect([states.at(-1), stored(platform).length, queue.queued().length]).toEqual(['refused', 0, 0]);
    expect(platform.reports).toEqual([expect.stringContaining('48 kB')]);
    const { id } = add();
    await platform.advance(1_000);
    expect(idsSent(platform)).toEqual([[id]]);
    expect(states.at(-1)).toBe('sent');
  });

  it('is measured in bytes: the same form may be too large in Korean', () => {
    const { add, states } = makeQueue();
    add(survey(20, 'x'));
    expect(states.at(-1)).toBe('sending');
    add(survey(20, '한'));
    expect(states.at(-1)).toBe('refused');
  });
});

describe('an entry that somebody changed on the device', () => {
  it.each([
    ['is cut off', '{"id":"one","at":1'],
    ['is of another id', '{"id":"other","at":1}'],
    ['has no time', '{"id":"one"}'],
    ['is a list', '["one"]'],
    ['is null', 'null'],
    ['is larger than a request', JSON.stringify({ id: 'one', at: 1, junk: 'x'.repeat(60_000) })],
  ])('and %s is thrown out', async (_name, text) => {
    const platform = createFakePlatform();
    platform.stored.set(`${prefix}q:one`, text);
    const { add, queue } = makeQueue(platform);
    const { id } = add();
    expect(queue.queued().map((event) => event.id)).toEqual([id]);
    await platform.advance(1_000);
    expect(idsSent(platform)).toEqual([[id]]);
    expect(stored(platform)).toEqual([]);
  });

  it('is left alone while the storage does not answer', () => {
    const { add, platform, queue } = makeQueue();
    add();
    queue.destroy();
    const { get } = platform.storage;
    platform.storage.get = () => undefined;
    const next = makeQueue(platform);
    expect(next.queue.queued()).toEqual([]);
    platform.storage.get = get;
    expect(next.queue.queued()).toHaveLength(1);
  });
});
