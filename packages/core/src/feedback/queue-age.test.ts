import { describe, expect, it } from 'vitest';
import { makeQueue, queuePrefix as prefix, reopen, stored } from '../../test/make-queue.js';

const day = 86_400_000;

/** A device with one event that is so many days old. */
async function deviceWithEvent(days: number) {
  const { add, platform, queue } = makeQueue();
  platform.isConnected = false;
  add();
  await platform.advance(1_000);
  queue.destroy();
  return reopen(platform, days * day);
}

describe('an event that nobody acknowledges', () => {
  it('ends after thirty days with one line, but not before three more tries', async () => {
    const later = await deviceWithEvent(31);
    later.answer = () => ({ status: 500, text: '' });
    makeQueue(later);
    await later.advance(60_000);
    expect(later.sent).toHaveLength(3);
    expect(stored(later)).toEqual([]);
    expect(later.reports.filter((line) => line.includes('30 days'))).toEqual([
      expect.stringMatching(/^warn: 1 feedback events older than 30 days were dropped/),
    ]);
  });

  it('is still there after twenty-nine', async () => {
    const later = await deviceWithEvent(29);
    later.answer = () => ({ status: 500, text: '' });
    makeQueue(later);
    await later.advance(60_000);
    expect(stored(later)).toHaveLength(1);
  });

  it('is not dropped for its age by a device that is offline, and arrives when it no longer is', async () => {
    const later = await deviceWithEvent(40);
    later.isConnected = false;
    const { queue, states } = makeQueue(later);
    await later.advance(3_600_000);
    expect([stored(later).length, later.sent.length]).toEqual([1, 0]);
    later.isConnected = true;
    queue.flush();
    await later.advance(0);
    expect([stored(later).length, states.at(-1)]).toEqual([0, 'none']);
    expect(later.reports).toEqual([]);
  });

  it('does not stay for ever where a site has given up its collector', async () => {
    const later = await deviceWithEvent(31);
    makeQueue(later, { url: undefined as never });
    expect(stored(later)).toEqual([]);
    expect(later.reports).toEqual([expect.stringContaining('names no collector')]);
  });

  it('outlasts a clock that says 1970, in a page or between pages', async () => {
    const { add, platform } = makeQueue();
    platform.isConnected = false;
    add();
    const past = reopen(platform, -platform.now());
    past.answer = () => ({ status: 500, text: '' });
    const made = makeQueue(past);
    made.add();
    await past.advance(60_000);
    expect(stored(past)).toHaveLength(2);
    made.queue.destroy();
    const fixed = reopen(past, platform.now());
    makeQueue(fixed);
    await fixed.advance(1_000);
    expect(stored(fixed)).toEqual([]);
    expect(JSON.parse(fixed.sent[0]?.body ?? '')).toHaveLength(2);
  });
});

describe('a clock that is put back by years', () => {
  it('neither stops sending nor makes it spin', async () => {
    const { add, platform } = makeQueue();
    platform.answer = () => ({ status: 429, text: '', retryAfter: 20_000 });
    let back = 0;
    const { now } = platform;
    platform.now = () => now() - back;
    add();
    await platform.advance(1_000);
    expect(platform.sent).toHaveLength(1);
    back = 14 * 365 * day;
    const { after } = platform;
    const pauses: number[] = [];
    platform.after = (ms, task) => {
      pauses.push(ms);
      return after(ms, task);
    };
    await platform.advance(60_000);
    expect(platform.sent.length).toBeGreaterThan(1);
    expect(platform.sent.length).toBeLessThan(5);
    expect(Math.max(...pauses)).toBeLessThan(day);
  });

  it('tells the collector both readings of the same clock', async () => {
    const { add, platform } = makeQueue();
    const { now } = platform;
    platform.now = () => now() - 20 * 365 * day;
    add();
    await platform.advance(300);
    const [sent] = platform.sent;
    const { at } = JSON.parse(sent?.body ?? '')[0];
    expect(Number(sent?.url.split('sent=')[1]) - at).toBe(300);
  });
});

it('is not sent for ever when the storage takes nothing away any more', async () => {
  const { add, platform } = makeQueue();
  platform.storage.remove = () => {};
  const { id } = add();
  await platform.advance(3_600_000);
  expect(platform.sent).toHaveLength(1);
  expect(stored(platform)).toEqual([`${prefix}q:${id}`]);
});
