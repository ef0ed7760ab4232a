import { expect, onTestFinished, test, vi } from 'vitest';
import { DAY } from '../store/event-store.js';
import { type AnalystSetup, createAnalyst, untilNext } from './analyst.js';
import { AnalystUnavailable, type Thread } from './thread.js';

const MINUTE = 60_000;
const REQUEST = {
  want: 'json',
  filter: { days: 30, language: undefined, section: undefined, page: undefined, audience: undefined },
} as const;

/** An analyst on threads that a test steers. */
async function start() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const threads: { end: (reason: string) => void; maintained: number; isClosed: boolean }[] = [];
  const lines: string[] = [];
  const trouble = { starts: 0 };
  const startThread = async (): Promise<Thread> => {
    if (trouble.starts > 0) {
      trouble.starts -= 1;
      throw new Error('no memory');
    }
    let end: (reason: string) => void = () => {};
    const ended = new Promise<string>((resolve) => {
      end = resolve;
    });
    const thread = { end, maintained: 0, isClosed: false };
    threads.push(thread);
    const number = threads.length;
    return {
      ask: async () => `of thread ${number}`,
      maintain: async () => {
        thread.maintained += 1;
      },
      ended,
      close: async () => {
        thread.isClosed = true;
        end('told to');
      },
    };
  };
  const setup: AnalystSetup = {
    place: { kind: 'sqlite', file: 'never-opened.sqlite' },
    faq: [],
    retention: 0,
    store: { saveRollups: vi.fn(), saveAgreement: vi.fn(), seal: vi.fn() },
    log: ({ message }) => lines.push(message),
    now: () => DAY / 2,
    start: startThread,
    delay: 1000,
  };
  return { analyst: await createAnalyst(setup), threads, lines, trouble };
}

test('starts a thread anew that died, says so, and answers 503 meanwhile', async () => {
  const { analyst, threads, lines } = await start();
  expect(await analyst.ask(REQUEST)).toBe('of thread 1');
  threads[0]?.end('out of memory');
  await vi.advanceTimersByTimeAsync(999);
  await expect(analyst.ask(REQUEST)).rejects.toThrow(AnalystUnavailable);
  await vi.advanceTimersByTimeAsync(1);
  expect(await analyst.ask(REQUEST)).toBe('of thread 2');
  expect(lines).toEqual(['the thread of the insights ended, and is started anew']);
  await analyst.close();
});

test('waits longer each time that a thread does not last', async () => {
  const { analyst, threads, trouble } = await start();
  trouble.starts = 1;
  threads[0]?.end('out of memory');
  await vi.advanceTimersByTimeAsync(1000);
  await vi.advanceTimersByTimeAsync(1999);
  await expect(analyst.ask(REQUEST)).rejects.toThrow(AnalystUnavailable);
  await vi.advanceTimersByTimeAsync(1);
  expect(await analyst.ask(REQUEST)).toBe('of thread 2');
  threads[1]?.end('out of memory');
  await vi.advanceTimersByTimeAsync(3999);
  expect(threads).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(threads).toHaveLength(3);
  await analyst.close();
});

test('sees to what is due at the start and every ten minutes, until it is closed', async () => {
  const { analyst, threads } = await start();
  await vi.advanceTimersByTimeAsync(0);
  expect(threads[0]?.maintained).toBe(1);
  await vi.advanceTimersByTimeAsync(20 * MINUTE);
  expect(threads[0]?.maintained).toBe(3);
  await analyst.close();
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(threads).toMatchObject([{ maintained: 3, isClosed: true }]);
});

test('starts no thread once it is closed', async () => {
  const { analyst, threads, lines } = await start();
  threads[0]?.end('out of memory');
  await vi.advanceTimersByTimeAsync(0);
  await analyst.close();
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(threads).toHaveLength(1);
  expect(lines).toHaveLength(1);
});

test('has a round soon after midnight, UTC', () => {
  expect(untilNext(DAY / 2)).toBe(10 * MINUTE);
  expect(untilNext(3 * DAY - 2000)).toBe(7000);
  expect(untilNext(3 * DAY)).toBe(10 * MINUTE);
});
