import { untracked } from '@preact/signals-core';
import type { FeedbackQueue } from '../feedback/create-feedback-queue.js';
import { createEventId } from '../feedback/event-id.js';
import type { FeedbackDraft, FeedbackEvent } from '../feedback/feedback-event.js';
import type { RawEvent } from '../feedback/raw-event.js';
import type { Parts } from './parts.js';

/** Takes down what happens; the queue behind it is brought when there is something to say. */
export interface Recording {
  /** Returns the id of the event, which it has from now on. */
  record(draft: FeedbackDraft): string;
  /** Sends what waits, now: the page may be going. */
  flush(): void;
  queued(): FeedbackEvent[];
  /** What the collector has acknowledged on this page, in memory only. */
  sent(): FeedbackEvent[];
  reset(): void;
}

/** What happens before the visitor touches the widget stays in memory, and not without end. */
const longestWait = 100;

export function createRecording({ scope, state, permission, options, engines }: Parts): Recording {
  const { platform } = scope;
  let waiting: RawEvent[] = [];
  let queue: FeedbackQueue | undefined;
  let isBringing = false;

  const hand = (): void => {
    if (queue === undefined) return;
    const raw = waiting;
    waiting = [];
    for (const event of raw) scope.emit('feedback', { event: queue.add(event) });
  };

  const bring = async (): Promise<void> => {
    if (isBringing) return;
    isBringing = true;
    try {
      const { createFeedbackQueue } = await engines.feedback();
      if (!scope.isAlive()) return;
      const created = createFeedbackQueue({
        platform,
        prefix: scope.prefix,
        ...(options.feedback === undefined ? {} : { url: options.feedback }),
        mayStore: () => permission.mayStore.peek(),
        onDelivery: (delivery) => {
          state.delivery.value = delivery;
        },
      });
      scope.keep(created.destroy);
      queue = created;
      hand();
    } catch (error) {
      isBringing = false;
      scope.fail('code', `Feedback waits in memory: a part did not arrive (${String(error)}).`);
    }
  };

  /** Nothing leaves memory before the visitor used the widget. */
  const release = (): void => {
    if (!permission.isUsed.peek()) return;
    if (queue !== undefined) scope.attempt(hand);
    else if (waiting.length > 0 || options.feedback !== undefined) void bring();
  };

  scope.follow(() => {
    if (permission.isUsed.value) untracked(release);
  });

  const language = (): string => {
    const content = state.content.peek();
    return content.status === 'ready' ? content.faq.language : (options.language ?? 'und');
  };

  return {
    record(draft) {
      const at = platform.now();
      const id = createEventId(at, platform.randomBytes(10));
      const url = platform.pageUrl?.() ?? platform.readPage().url;
      const { audience } = state.known.peek();
      const who = audience === undefined ? {} : { audience: String(audience) };
      if (waiting.length < longestWait) waiting.push({ ...draft, ...who, id, at, url, language: language() });
      release();
      return id;
    },
    flush: () => queue?.flush(),
    queued: () => queue?.queued() ?? [],
    sent: () => queue?.sent() ?? [],
    reset() {
      waiting = [];
      queue?.forget();
    },
  };
}
