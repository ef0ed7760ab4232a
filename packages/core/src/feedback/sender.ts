import type { Platform, SentAnswer } from '../help/platform.js';
import { readAcknowledgement } from './acknowledgement.js';
import { createSizing } from './batch.js';
import type { Entry } from './event-store.js';
import { createPacing } from './pacing.js';

export interface SenderParts {
  platform: Pick<Platform, 'now' | 'after' | 'send' | 'randomBytes' | 'isOnline'>;
  url: string;
  /** What is not acknowledged yet, oldest first; asked before each request. */
  pending(): Entry[];
  /** The collector named these: they may go. `reason`, when it refused one of them for good. */
  onNamed(ids: readonly string[], reason: string | undefined): void;
  /** So many requests in a row brought nothing. */
  onFailure(tries: number): void;
  /** Something about the state below changed. */
  onChange(): void;
}

/** Sends what is pending, one request at a time, until it is acknowledged. */
export interface Sender {
  readonly isSending: boolean;
  /** Attempts in a row that brought nothing, those included that an offline device did not make. */
  readonly failures: number;
  /** Sends soon, together with what comes meanwhile. */
  soon(): void;
  /** Sends now; also while backing off, but not before the time the collector asked for. */
  now(): void;
  destroy(): void;
}

const gather = 300;
/** How long an answer may take. */
const patience = 30_000;
/** From so many requests in vain on, something in the batch may be why, such as a word that a firewall fears. */
const triesWithAll = 3;

/** The answer, or undefined when none came in time. */
function ask(platform: SenderParts['platform'], url: string, body: string): Promise<SentAnswer | undefined> {
  return new Promise((resolve) => {
    const giveUp = platform.after(patience, () => resolve(undefined));
    const end = (answer?: SentAnswer) => {
      giveUp();
      resolve(answer);
    };
    platform.send(url, body).then(end, () => end());
  });
}

export function createSender({ platform, url, pending, onNamed, onFailure, onChange }: SenderParts): Sender {
  const pacing = createPacing(platform);
  const sizing = createSizing();
  const target = `${url}${url.includes('?') ? '&' : '?'}sent=`;
  let isSending = false;
  let isDestroyed = false;
  let triesInVain = 0;
  let cancelTimer: (() => void) | undefined;

  const stopTimer = (): void => {
    cancelTimer?.();
    cancelTimer = undefined;
  };

  const later = (ms: number): void => {
    stopTimer();
    if (!isDestroyed) cancelTimer = platform.after(ms, attempt);
  };

  const backOff = (): void => later(pacing.failed());

  const failed = (batch: Entry[]): void => {
    triesInVain += 1;
    if (triesInVain >= triesWithAll) sizing.shrink(batch);
    backOff();
    onFailure(triesInVain);
  };

  /** True when something got better: events acknowledged, or a batch that can be made smaller. */
  const learn = (batch: Entry[], answer: SentAnswer): boolean => {
    if (answer.retryAfter !== undefined) pacing.order(answer.retryAfter);
    const { named, reasons } = readAcknowledgement(answer.text);
    const done = batch.map(({ id }) => id).filter((id) => named.has(id));
    if (done.length === 0) return answer.status === 413 && sizing.shrink(batch);
    onNamed(done, reasons[0]);
    sizing.worked();
    return true;
  };

  const post = async (batch: Entry[]): Promise<void> => {
    isSending = true;
    onChange();
    const body = `[${batch.map(({ text }) => text).join(',')}]`;
    const answer = await ask(platform, target + platform.now(), body);
    isSending = false;
    // An acknowledgement counts whenever it comes, also after the widget is gone.
    const isBetter = answer !== undefined && learn(batch, answer);
    if (isDestroyed) return;
    if (isBetter) {
      triesInVain = 0;
      pacing.worked();
      later(pacing.wait());
    } else {
      failed(batch);
    }
    onChange();
  };

  const attempt = (): void => {
    stopTimer();
    if (isSending || isDestroyed) return;
    const entries = pending();
    if (entries.length === 0) {
      // Another tab may have sent what this one was waiting to send.
      pacing.worked();
      onChange();
    } else if (pacing.wait() > 0) {
      later(pacing.wait());
    } else if (platform.isOnline()) {
      void post(sizing.choose(entries));
    } else {
      backOff();
      onChange();
    }
  };

  return {
    get isSending() {
      return isSending;
    },
    get failures() {
      return pacing.failures;
    },
    soon() {
      // While a request or a pause is under way, what is new goes with the next one.
      if (!isSending && cancelTimer === undefined) later(gather);
    },
    now: attempt,
    destroy() {
      isDestroyed = true;
      stopTimer();
    },
  };
}
