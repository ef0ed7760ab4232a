import type { Delivery } from '../help/help.js';
import type { Platform } from '../help/platform.js';
import { createEventStore, type Entry, mostEntries } from './event-store.js';
import type { FeedbackEvent } from './feedback-event.js';
import { plainJson } from './plain-json.js';
import type { RawEvent } from './raw-event.js';
import { scrubEvent } from './scrub-event.js';
import { createSender } from './sender.js';
import { createVisit } from './visit.js';

export interface FeedbackQueueOptions {
  platform: Platform;
  /** Prefix of every storage key, such as `helpahead:default:`. */
  prefix: string;
  /** Where events are POSTed. @default nowhere: events are scrubbed and handed back, nothing is kept */
  url?: string;
  /** Whether the device may remember something, now. */
  mayStore(): boolean;
  onDelivery(delivery: Delivery): void;
}

/** Keeps events until a collector acknowledges them by name. */
export interface FeedbackQueue {
  /** Scrubs the event, keeps it where that is allowed, and sends it soon. */
  add(raw: RawEvent): FeedbackEvent;
  /** Sends now what waits. */
  flush(): void;
  /** What is not acknowledged yet, oldest first, also from earlier visits. */
  queued(): FeedbackEvent[];
  /** Drops everything, sent or not: the visitor wants to be forgotten. */
  forget(): void;
  destroy(): void;
}

/**
 * An event is stored before it is sent, under a key of its own, and dropped only when a JSON answer names its id.
 * Tabs share the store without locks: two may send one event, and its id makes that harmless.
 */
export function createFeedbackQueue(options: FeedbackQueueOptions): FeedbackQueue {
  const { platform, prefix, url, mayStore, onDelivery } = options;
  const store = createEventStore(platform.storage, `${prefix}q:`);
  const visit = createVisit({ platform, key: `${prefix}visit`, mayStore });
  /** Events of this page; the store may be emptied by others, these are not. */
  const own = new Map<string, Entry & { isKept: boolean }>();
  let wasRefused = false;

  const pending = (): Entry[] => {
    const stored = mayStore() ? store.read().filter(({ id }) => !own.has(id)) : [];
    return [...stored, ...own.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  };

  const deliveryNow = (): Delivery => {
    if (pending().length === 0) return sender?.hasDelivered ? 'sent' : 'none';
    if (sender === undefined || sender.isSending || sender.failures === 0) return 'sending';
    return [...own.values()].every(({ isKept }) => isKept) ? 'waiting' : 'refused';
  };

  const sender =
    url === undefined
      ? undefined
      : createSender({
          platform,
          url,
          pending,
          drop(ids) {
            for (const id of ids) {
              own.delete(id);
              if (mayStore()) store.drop(id);
            }
          },
          onChange: () => onDelivery(deliveryNow()),
        });

  const refuse = (): void => {
    if (wasRefused) return;
    wasRefused = true;
    platform.report(
      'warn',
      'Feedback could not be kept on this device (storage is full or denied). It is sent while the page is open.',
    );
  };

  const keep = (event: FeedbackEvent): void => {
    const entry = { id: event.id, text: plainJson(event) };
    const isKept = mayStore() && store.keep(entry);
    if (!isKept && mayStore()) refuse();
    if (own.size < mostEntries) own.set(event.id, { ...entry, isKept });
    else if (!isKept) refuse();
  };

  if (sender !== undefined && pending().length > 0) sender.soon();

  return {
    add(raw) {
      const event = scrubEvent(raw, visit.id());
      if (sender === undefined) return event;
      keep(event);
      sender.soon();
      onDelivery(deliveryNow());
      return event;
    },
    flush: () => sender?.now(),
    queued: () => pending().map(({ text }) => JSON.parse(text) as FeedbackEvent),
    forget() {
      for (const { id } of pending()) store.drop(id);
      own.clear();
      visit.forget();
      onDelivery('none');
    },
    destroy() {
      sender?.now();
      sender?.destroy();
    },
  };
}
