import { describe, expect, it } from 'vitest';
import { createFakePlatform, createFakeStore } from '../../test/fake-platform.js';
import { idsSent, makeQueue, stored } from '../../test/make-queue.js';
import type { SentAnswer } from '../help/platform.js';

/** A request that is answered when the test says so. */
function heldAnswer() {
  let release = (_: SentAnswer): void => {};
  const answer = new Promise<SentAnswer>((resolve) => {
    release = resolve;
  });
  return { answer: () => answer, release };
}

const accept = (...ids: string[]) => ({ status: 202, text: JSON.stringify({ accepted: ids, rejected: [] }) });

/** Two tabs on one device and one network. */
function twoTabs() {
  const platform = createFakePlatform();
  const tab = () => makeQueue({ ...platform, sessionStorage: createFakeStore(new Map()) });
  return { platform, one: tab(), other: tab() };
}

describe('two tabs', () => {
  it('share what waits, and what one delivered the other forgets', async () => {
    const { platform, one, other } = twoTabs();
    const { id } = one.add();
    expect(other.queue.queued().map((event) => event.id)).toEqual([id]);
    await platform.advance(1_000);
    expect([one.queue.queued(), other.queue.queued(), stored(platform)]).toEqual([[], [], []]);
  });

  it('deliver what a tab that was killed had waiting', async () => {
    const { platform, one, other } = twoTabs();
    platform.isConnected = false;
    const { id } = one.add();
    other.queue.flush();
    await platform.advance(1_000);
    const next = makeQueue(platform);
    platform.isConnected = true;
    await platform.advance(1_000);
    expect(idsSent(platform).flat()).toContain(id);
    expect(next.queue.queued()).toEqual([]);
  });

  it('let go of an event that the other tab sent while this one was waiting', async () => {
    const { platform, one, other } = twoTabs();
    const held = heldAnswer();
    const { answer } = platform;
    platform.answer = held.answer;
    const { id } = one.add();
    await platform.advance(300);
    platform.answer = answer;
    other.queue.flush();
    await platform.advance(0);
    expect(stored(platform)).toEqual([]);
    held.release(accept(id));
    await platform.advance(60_000);
    expect(platform.sent).toHaveLength(2);
    expect([one.states.at(-1), one.queue.queued()]).toEqual(['sent', []]);
  });
});

describe('while a request is under way', () => {
  it('forgetting forgets, and the answer brings nothing back', async () => {
    const { add, platform, queue, states } = makeQueue();
    const held = heldAnswer();
    platform.answer = held.answer;
    const { id } = add();
    await platform.advance(300);
    queue.forget();
    expect([queue.queued(), stored(platform), states.at(-1)]).toEqual([[], [], 'none']);
    held.release(accept(id));
    await platform.advance(3_600_000);
    expect([platform.sent.length, states.at(-1), platform.open.timers]).toEqual([1, 'none', 0]);
  });

  it('forgetting forgets for good, also when the request fails', async () => {
    const { add, platform, queue, states } = makeQueue();
    const held = heldAnswer();
    platform.answer = held.answer;
    add();
    await platform.advance(300);
    queue.forget();
    held.release({ status: 500, text: '' });
    await platform.advance(3_600_000);
    expect([platform.sent.length, states.at(-1), stored(platform)]).toEqual([1, 'none', []]);
  });

  it('being destroyed keeps what came meanwhile for the next page, and sends nothing more', async () => {
    const { add, platform, queue } = makeQueue();
    const held = heldAnswer();
    platform.answer = held.answer;
    const { id } = add();
    await platform.advance(300);
    const late = add();
    queue.destroy();
    held.release(accept(id));
    await platform.advance(3_600_000);
    expect([platform.sent.length, platform.open.timers]).toEqual([1, 0]);
    expect(stored(platform)).toEqual([expect.stringContaining(late.id)]);
  });

  it('hiding the page starts no second one', async () => {
    const { add, platform, queue } = makeQueue();
    const held = heldAnswer();
    const { answer } = platform;
    platform.answer = held.answer;
    const { id } = add();
    await platform.advance(300);
    const late = add();
    queue.flush();
    queue.flush();
    expect(platform.sent).toHaveLength(1);
    platform.answer = answer;
    held.release(accept(id));
    await platform.advance(0);
    expect(idsSent(platform)).toEqual([[id], [late.id]]);
  });
});
