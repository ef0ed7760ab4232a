import { describe, expect, it } from 'vitest';
import { createFakePlatform } from '../../test/fake-platform.js';
import { idsSent, makeQueue, queuePrefix as prefix, rawEvent, stored } from '../../test/make-queue.js';
import { createFeedbackQueue } from './create-feedback-queue.js';
import type { RawEvent } from './raw-event.js';

describe('an event', () => {
  it('is scrubbed, and belongs to a visit', () => {
    const { add } = makeQueue();
    const event = add({ query: 'refund for jane@example.org' });
    expect(event).toMatchObject({
      path: '/orders/:id',
      query: 'refund for [mail]',
      visit: expect.stringMatching(/^[\da-f]{24}$/),
    });
    expect(event).not.toHaveProperty('url');
    expect(add().visit).toBe(event.visit);
  });

  it('is stored before it is sent, and gone when it is acknowledged', async () => {
    const { add, platform, states } = makeQueue();
    const { id } = add();
    expect(stored(platform)).toEqual([`${prefix}q:${id}`]);
    expect(platform.sent).toEqual([]);
    await platform.advance(300);
    expect(idsSent(platform)).toEqual([[id]]);
    expect(platform.sent[0]?.url).toBe(`/v1/events?sent=${platform.now()}`);
    expect(stored(platform)).toEqual([]);
    expect(states.at(-1)).toBe('sent');
    await platform.advance(3_600_000);
    expect(platform.sent).toHaveLength(1);
    expect(platform.open.timers).toBe(0);
  });

  it('can be read as it was sent, until everything is forgotten', async () => {
    const { add, platform, queue } = makeQueue();
    const event = add({ query: 'refund for jane@example.org' });
    expect([queue.queued(), queue.sent()]).toEqual([[event], []]);
    await platform.advance(300);
    expect([queue.queued(), queue.sent()]).toEqual([[], [event]]);
    expect(JSON.stringify([...platform.stored])).not.toContain(event.id);
    queue.forget();
    expect(queue.sent()).toEqual([]);
  });

  it('is one of the last hundred that can be read', async () => {
    const { add, platform, queue } = makeQueue();
    const ids: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      for (let count = 0; count < 40; count += 1) {
        await platform.advance(1);
        ids.push(add().id);
      }
      await platform.advance(1000);
    }
    expect(queue.sent().map(({ id }) => id)).toEqual(ids.slice(-100));
  });

  it('goes nowhere and is not kept without a collector', async () => {
    const platform = createFakePlatform();
    const queue = createFeedbackQueue({ platform, prefix, mayStore: () => true, onDelivery: () => {} });
    expect(queue.add(rawEvent(platform))).toMatchObject({ path: '/orders/:id' });
    await platform.advance(60_000);
    expect([stored(platform).length, platform.sent.length, queue.queued().length]).toEqual([0, 0, 0]);
  });

  it('starts a new visit after thirty idle minutes', async () => {
    const { add, platform } = makeQueue();
    const first = add().visit;
    await platform.advance(29 * 60_000);
    expect(add().visit).toBe(first);
    await platform.advance(30 * 60_000);
    expect(add().visit).not.toBe(first);
  });
});

describe('an answer that names no id keeps the event', () => {
  it.each([
    ['a captive portal', { status: 200, text: '<html>Sign in</html>' }],
    ['an empty 202', { status: 202, text: '' }],
    ['a 404', { status: 404, text: 'Not found' }],
    ['a 401', { status: 401, text: '{"error":"token"}' }],
    ['an echo', { status: 200, text: '[{"id":"x"}]' }],
    ['a 403', { status: 403, text: '{"error":"origin-not-allowed"}' }],
    ['a 408', { status: 408, text: '' }],
    ['a page in place of the collector', { status: 405, text: '<html>' }],
    ['a portal that speaks JSON', { status: 200, text: '{"accepted":true,"redirect":"/login"}' }],
    ['a 500', { status: 500, text: '{}' }],
    ['somebody else’s ids', { status: 202, text: '{"accepted":["x"],"rejected":[]}' }],
  ])('%s', async (_name, answer) => {
    const { add, platform, states, queue } = makeQueue();
    platform.answer = () => answer;
    const { id } = add();
    await platform.advance(20_000);
    expect(queue.queued().map((event) => event.id)).toEqual([id]);
    expect(stored(platform)).toHaveLength(1);
    expect(states.at(-1)).toBe('waiting');
    expect(platform.sent.length).toBeGreaterThan(1);
  });
});

describe('sending again', () => {
  it('pauses longer each time, up to ten minutes, and says so once', async () => {
    const { add, platform } = makeQueue();
    platform.answer = () => ({ status: 500, text: '' });
    add();
    const times: number[] = [];
    const { send } = platform;
    platform.send = (url, body) => {
      times.push(platform.now());
      return send(url, body);
    };
    await platform.advance(4 * 3_600_000);
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses[0]).toBeGreaterThanOrEqual(1_000);
    expect(pauses[0]).toBeLessThanOrEqual(2_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(600_000);
    expect(Math.min(...pauses.slice(10))).toBeGreaterThanOrEqual(300_000);
    expect(platform.reports).toHaveLength(1);
  });

  it('waits as long as the collector asks, also when the page is hidden', async () => {
    const { add, platform, queue } = makeQueue();
    platform.answer = () => ({ status: 429, text: '', retryAfter: 120_000 });
    add();
    await platform.advance(100_000);
    queue.flush();
    await platform.advance(0);
    expect(platform.sent).toHaveLength(1);
    await platform.advance(60_000);
    expect(platform.sent).toHaveLength(2);
  });

  it('does not ask an offline network, and sends when told that it is back', async () => {
    const { add, platform, queue, states } = makeQueue();
    platform.isConnected = false;
    add();
    await platform.advance(60_000);
    expect([platform.sent.length, states.at(-1)]).toEqual([0, 'waiting']);
    platform.isConnected = true;
    queue.flush();
    await platform.advance(0);
    expect(states.at(-1)).toBe('sent');
    // Nobody but the network was to blame.
    expect(platform.reports).toEqual([]);
  });

  it('gives up waiting for an answer that never comes', async () => {
    const { add, platform } = makeQueue();
    platform.answer = () => new Promise(() => {});
    add();
    await platform.advance(35_000);
    expect(platform.sent.length).toBeGreaterThan(1);
  });

  it('happens on the next visit', async () => {
    const first = makeQueue();
    first.platform.isConnected = false;
    const { id } = first.add();
    await first.platform.advance(1_000);
    first.queue.destroy();
    const platform = createFakePlatform(first.platform.now() + 86_400_000);
    for (const [key, value] of first.platform.stored) platform.stored.set(key, value);
    makeQueue(platform);
    await platform.advance(1_000);
    expect(idsSent(platform)).toEqual([[id]]);
    expect(stored(platform)).toEqual([]);
  });
});

describe('batches', () => {
  it('go one at a time, each at most 48 kB', async () => {
    const { add, platform } = makeQueue();
    let inFlight = 0;
    const { answer } = platform;
    platform.answer = async (body, url) => {
      inFlight += 1;
      expect(inFlight).toBe(1);
      await Promise.resolve();
      inFlight -= 1;
      return answer(body, url);
    };
    for (let count = 0; count < 60; count += 1) {
      const words = {
        kind: 'vote',
        article: 'a',
        hash: 'h',
        helpful: false,
        comment: 'long words '.repeat(150),
      } as const;
      add(words as Partial<RawEvent>);
    }
    await platform.advance(10_000);
    expect(platform.sent.length).toBeGreaterThan(1);
    expect(Math.max(...platform.sent.map(({ body }) => body.length))).toBeLessThanOrEqual(48 * 1024);
    expect(new Set(idsSent(platform).flat()).size).toBe(60);
    expect(stored(platform)).toEqual([]);
  });

  it('are halved when too large, and one event that is too large alone does not hold up the others', async () => {
    const { add, platform } = makeQueue();
    const { answer } = platform;
    platform.answer = (body, url) =>
      body.includes('monster') ? { status: 413, text: '' } : answer(body, url);
    add({ query: 'monster' } as Partial<RawEvent>);
    for (let count = 0; count < 8; count += 1) add();
    await platform.advance(60_000);
    expect(stored(platform)).toHaveLength(1);
    expect(platform.sent.length).toBeLessThan(20);
  });
});
