import { reasonOf } from '../log.js';
import { DAY } from '../store/event-store.js';
import type { AnalystRequest } from './answers.js';
import { AnalystUnavailable, startThread, type Thread, type ThreadSetup } from './thread.js';

/** Makes insights, and sees to what is due, in a thread of its own. */
export interface Analyst {
  /** The text to send. Rejects with an `AnalystUnavailable` while there is no thread. */
  ask(request: AnalystRequest): Promise<string>;
  /** Whether there is a thread that answers. */
  isReady(): boolean;
  close(): Promise<void>;
}

export interface AnalystSetup extends ThreadSetup {
  now: () => number;
  /** Starts a thread; tests give another. */
  start?: (setup: ThreadSetup) => Promise<Thread>;
  /** Milliseconds until a thread that died is started anew, for the first time. */
  delay?: number;
}

const MINUTE = 60_000;
const FIRST_DELAY = 1000;
const LONGEST_DELAY = MINUTE;
/** Between two rounds of maintenance; one more follows each midnight. */
const ROUND = 10 * MINUTE;
const AFTER_MIDNIGHT = 5000;

/** Starts a thread. Rejects with a `CollectorError` when it cannot use what it is given. */
export async function createAnalyst(setup: AnalystSetup): Promise<Analyst> {
  const { now, log, start = startThread, delay = FIRST_DELAY, ...rest } = setup;
  const begin = () => start({ ...rest, log });
  let thread: Thread | undefined;
  let isClosing = false;
  let restart: NodeJS.Timeout | undefined;
  const schedule = createSchedule(now, async () => {
    try {
      await thread?.maintain(now());
    } catch (error) {
      // Of a thread that ended it is said below.
      if (error instanceof AnalystUnavailable) return;
      log({ level: 'error', message: 'maintenance failed', reason: reasonOf(error) });
    }
  });

  const watch = (started: Thread, wait: number) => {
    thread = started;
    schedule.begin();
    const since = performance.now();
    started.ended.then((reason) => {
      thread = undefined;
      if (isClosing) return;
      log({ level: 'error', message: 'the thread of the insights ended, and is started anew', reason });
      startAnew(performance.now() - since > LONGEST_DELAY ? delay : wait);
    });
  };
  const startAnew = (wait: number) => {
    const longer = Math.min(2 * wait, LONGEST_DELAY);
    restart = setTimeout(async () => {
      try {
        const started = await begin();
        watch(started, longer);
        if (isClosing) await started.close();
      } catch (error) {
        log({ level: 'error', message: 'the insights could not be started', reason: reasonOf(error) });
        if (!isClosing) startAnew(longer);
      }
    }, wait).unref();
  };
  watch(await begin(), delay);

  return {
    async ask(request) {
      if (thread === undefined) throw new AnalystUnavailable('the thread of the insights is being started');
      return thread.ask(request, now());
    },
    isReady: () => thread !== undefined,
    async close() {
      isClosing = true;
      clearTimeout(restart);
      schedule.end();
      await thread?.close();
    },
  };
}

/** Rounds of maintenance: at once, then again and again, one at a time. */
function createSchedule(now: () => number, round: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let isUnderWay = false;
  let isOver = false;
  const run = async () => {
    clearTimeout(timer);
    if (isUnderWay || isOver) return;
    isUnderWay = true;
    await round();
    isUnderWay = false;
    if (!isOver) timer = setTimeout(run, untilNext(now())).unref();
  };
  return {
    begin: () => void run(),
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/** Milliseconds until the next round. */
export function untilNext(now: number): number {
  return Math.min(ROUND, DAY - (now % DAY) + AFTER_MIDNIGHT);
}
