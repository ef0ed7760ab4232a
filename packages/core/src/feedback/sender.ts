import type { Platform, SentAnswer } from '../help/platform.js';
import { readAcknowledgement } from './acknowledgement.js';
import { takeBatch } from './batch.js';
import type { Entry } from './event-store.js';

export interface SenderParts {
  platform: Pick<Platform, 'now' | 'after' | 'send' | 'randomBytes' | 'isOnline' | 'report'>;
  url: string;
  /** What is not acknowledged yet, oldest first; asked before each request. */
  pending(): Entry[];
  /** These ids were named by the collector, or are too old: they may go. */
  drop(ids: readonly string[]): void;
  /** Something about the state below changed. */
  onChange(): void;
}

/** Sends what is pending, one request at a time, until it is acknowledged. */
export interface Sender {
  readonly isSending: boolean;
  /** True once the collector acknowledged something. */
  readonly hasDelivered: boolean;
  /** Attempts without any acknowledgement since the last one with. */
  readonly failures: number;
  /** Sends soon, together with what comes meanwhile. */
  soon(): void;
  /** Sends now; also while backing off, but not before the time the collector asked for. */
  now(): void;
  destroy(): void;
}

const gather = 300;
const firstPause = 2_000;
const longestPause = 10 * 60_000;
/** Timers of browsers overflow beyond 24 days; nobody waits in one page for a day. */
const longestOrder = 24 * 3_600_000;
const patience = 30_000;
const tooOld = 30 * 24 * 3_600_000;

function isTooOld({ text }: Entry, now: number): boolean {
  const { at } = JSON.parse(text) as { at?: number };
  return typeof at === 'number' && now - at > tooOld;
}

export function createSender({ platform, url, pending, drop, onChange }: SenderParts): Sender {
  let isSending = false;
  let isDestroyed = false;
  let hasDelivered = false;
  let failures = 0;
  let notBefore = 0;
  let mostEntries = Number.POSITIVE_INFINITY;
  let cancelTimer = () => {};
  const tooLarge = new Set<string>();
  const target = `${url}${url.includes('?') ? '&' : '?'}sent=`;

  const later = (ms: number): void => {
    cancelTimer();
    if (!isDestroyed) cancelTimer = platform.after(ms, attempt);
  };

  const giveUpOld = (): void => {
    const old = pending().filter((entry) => isTooOld(entry, platform.now()));
    if (old.length === 0) return;
    drop(old.map(({ id }) => id));
    platform.report(
      'warn',
      `${old.length} feedback events were dropped: ${url} acknowledged none in 30 days. Check that the collector runs there.`,
    );
  };

  const backOff = (): void => {
    failures += 1;
    giveUpOld();
    const pause = Math.min(firstPause * 2 ** (failures - 1), longestPause);
    const jitter = 0.5 + (platform.randomBytes(1)[0] ?? 0) / 512;
    later(Math.max(pause * jitter, notBefore - platform.now()));
    if (failures === 3) {
      platform.report(
        'warn',
        `${url} does not acknowledge feedback; it is kept and sent again. Check that the collector runs there and allows this site's origin.`,
      );
    }
  };

  /** True when something got better: events acknowledged, or a batch found too large made smaller. */
  const learn = (batch: Entry[], answer: SentAnswer): boolean => {
    const { named, reasons } = readAcknowledgement(answer.text);
    if (reasons.length > 0) platform.report('warn', `The collector refused feedback: ${reasons[0]}`);
    const done = batch.filter(({ id }) => named.has(id)).map(({ id }) => id);
    drop(done);
    hasDelivered ||= done.length > 0;
    if (answer.retryAfter !== undefined) {
      notBefore = platform.now() + Math.min(answer.retryAfter, longestOrder);
    }
    if (done.length > 0) return true;
    if (answer.status !== 413) return false;
    mostEntries = Math.max(1, Math.floor(batch.length / 2));
    // Nothing smaller to try: it waits for the next visit, the others go on.
    if (batch.length === 1) for (const { id } of batch) tooLarge.add(id);
    return true;
  };

  const settle = (batch: Entry[], answer: SentAnswer | undefined): void => {
    isSending = false;
    // An acknowledgement counts whenever it comes, also after the widget is gone.
    const isBetter = answer !== undefined && learn(batch, answer);
    if (isDestroyed) return;
    if (isBetter) {
      failures = 0;
      later(Math.max(0, notBefore - platform.now()));
    } else {
      backOff();
    }
    onChange();
  };

  const post = async (batch: Entry[]): Promise<void> => {
    isSending = true;
    onChange();
    let isSettled = false;
    const once = (answer: SentAnswer | undefined): void => {
      if (isSettled) return;
      isSettled = true;
      stopWaiting();
      settle(batch, answer);
    };
    const stopWaiting = platform.after(patience, () => once(undefined));
    const body = `[${batch.map(({ text }) => text).join(',')}]`;
    once(await platform.send(target + platform.now(), body).catch(() => undefined));
  };

  const attempt = (): void => {
    cancelTimer();
    if (isSending || isDestroyed) return;
    const wait = notBefore - platform.now();
    const entries = pending().filter(({ id }) => !tooLarge.has(id));
    if (entries.length === 0) return;
    if (wait > 0) {
      later(wait);
    } else if (platform.isOnline()) {
      void post(takeBatch(entries, mostEntries));
    } else {
      backOff();
      onChange();
    }
  };

  return {
    get isSending() {
      return isSending;
    },
    get hasDelivered() {
      return hasDelivered;
    },
    get failures() {
      return failures;
    },
    soon() {
      if (failures === 0 && !isSending) later(gather);
    },
    now: attempt,
    destroy() {
      isDestroyed = true;
      cancelTimer();
    },
  };
}
