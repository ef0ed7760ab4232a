import { describe, expect, it } from 'vitest';
import { createFakePlatform } from '../../test/fake-platform.js';
import { idsSent, makeQueue, queuePrefix as prefix, stored } from '../../test/make-queue.js';
import type { RawEvent } from './raw-event.js';

describe('a device that cannot keep things', () => {
  it('is said so once, and events still arrive', async () => {
    const { add, platform, states } = makeQueue();
    platform.storage = { get: () => undefined, set: () => false, remove: () => {}, keys: () => [] };
    const made = makeQueue(platform);
    made.add();
    made.add();
    await platform.advance(1_000);
    expect(idsSent(platform).flat()).toHaveLength(2);
    expect(platform.reports).toHaveLength(1);
    expect(made.states.at(-1)).toBe('sent');
    void [add, states];
  });

  it('is told apart from one that keeps: refused, not waiting', async () => {
    const platform = createFakePlatform();
    platform.storage = { get: () => undefined, set: () => false, remove: () => {}, keys: () => [] };
    const { add, states } = makeQueue(platform);
    platform.isConnected = false;
    add();
    await platform.advance(1_000);
    expect(states.at(-1)).toBe('refused');
  });

  it('says that an event is lost when neither storage nor memory has room', async () => {
    const platform = createFakePlatform();
    platform.isConnected = false;
    const { add, states, queue } = makeQueue(platform);
    for (let count = 0; count < 100; count += 1) add();
    await platform.advance(1_000);
    expect(states.at(-1)).toBe('waiting');
    const { id } = add();
    expect(states.at(-1)).toBe('refused');
    expect(queue.queued().map((event) => event.id)).not.toContain(id);
    expect(platform.reports).toEqual([expect.stringContaining('could not be kept')]);
  });

  it('keeps what it could not keep as soon as there is room again', async () => {
    const platform = createFakePlatform();
    platform.isConnected = false;
    const { set } = platform.storage;
    platform.storage.set = () => false;
    const { add, states, queue } = makeQueue(platform);
    const ids = [add().id, add().id];
    expect(stored(platform)).toEqual([]);
    platform.storage.set = set;
    queue.flush();
    expect(stored(platform)).toEqual(ids.map((id) => `${prefix}q:${id}`));
    await platform.advance(1_000);
    expect(states.at(-1)).toBe('waiting');
  });

  it('keeps what came before the visitor allowed it, once it is allowed', () => {
    const platform = createFakePlatform();
    platform.isConnected = false;
    let mayStore = false;
    const { add } = makeQueue(platform, { mayStore: () => mayStore });
    add();
    expect(stored(platform)).toEqual([]);
    mayStore = true;
    add();
    expect(stored(platform)).toHaveLength(2);
  });

  it('keeps no more than 100 events and 256 kB', async () => {
    const platform = createFakePlatform();
    platform.isConnected = false;
    const { add } = makeQueue(platform);
    for (let count = 0; count < 150; count += 1) add();
    expect(stored(platform)).toHaveLength(100);
    platform.stored.clear();
    for (let count = 0; count < 100; count += 1) {
      makeQueue(platform).add({
        kind: 'vote',
        article: 'a',
        hash: 'h',
        helpful: false,
        comment: 'long words '.repeat(170),
      } as Partial<RawEvent>);
    }
    const units = [...platform.stored].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    expect(units * 2).toBeLessThanOrEqual(256 * 1024);
    expect(units * 2).toBeGreaterThan(200 * 1024);
    expect(platform.reports.filter((line) => line.includes('could not be kept')).length).toBeGreaterThan(0);
  });

  it('throws out an entry somebody else broke, and sends the rest', async () => {
    const platform = createFakePlatform();
    platform.stored.set(`${prefix}q:broken`, '{"id":"bro');
    platform.stored.set(`${prefix}q:other`, '{"id":"mine"}');
    const { add } = makeQueue(platform);
    const { id } = add();
    await platform.advance(1_000);
    expect(idsSent(platform)).toEqual([[id]]);
    expect(stored(platform)).toEqual([]);
  });

  it('stays untouched where nothing may be stored', async () => {
    const platform = createFakePlatform();
    const { add } = makeQueue(platform, { mayStore: () => false });
    add();
    await platform.advance(1_000);
    expect([platform.stored.size, platform.sessionStorage.keys('').length, platform.sent.length]).toEqual([
      0, 0, 1,
    ]);
  });
});

it('sends events of a page whose storage the host has cleared', async () => {
  const { add, platform } = makeQueue();
  const { id } = add();
  platform.stored.clear();
  await platform.advance(1_000);
  expect(idsSent(platform)).toEqual([[id]]);
});

it('sends now when the page goes, and takes an acknowledgement after it is destroyed', async () => {
  const { add, platform, queue } = makeQueue();
  add();
  queue.destroy();
  expect(platform.sent).toHaveLength(1);
  await platform.advance(0);
  expect(stored(platform)).toEqual([]);
  expect(platform.open.timers).toBe(0);
});
