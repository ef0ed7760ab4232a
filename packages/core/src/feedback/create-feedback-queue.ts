import type { Delivery } from '../help/help.js';
import type { Platform } from '../help/platform.js';
import { fitsRequest } from './batch.js';
import { createEventStore, type Entry, mostEntries } from './event-store.js';
import type { FeedbackEvent } from './feedback-event.js';
import { plainJson } from './plain-json.js';
import { createQueueReports } from './queue-reports.js';
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
  /** What the collector has acknowledged on this page, oldest first; the last hundred, in memory only. */
  sent(): FeedbackEvent[];
  /** Drops everything, sent or not: the visitor wants to be forgotten. */
  forget(): void;
  destroy(): void;
}

const tooOld = 30 * 24 * 3_600_000;
/** So many requests in vain, and it is not the moment: a device that wakes up has no network for some seconds. */
const triesInVain = 3;

function isTooOld({ text }: Entry, now: number): boolean {
  const { at } = JSON.parse(text) as { at?: unknown };
  return typeof at === 'number' && now - at > tooOld;
}

const read = ({ text }: Entry) => JSON.parse(text) as FeedbackEvent;

/**
 * An event is stored before it is sent, under a key of its own, and dropped only when a JSON answer names its id.
 * Tabs share the store without locks: two may send one event, and its id makes that harmless.
 */
export function createFeedbackQueue(options: FeedbackQueueOptions): FeedbackQueue {
  const { platform, prefix, url, mayStore, onDelivery } = options;
  const store = createEventStore(platform.storage, `${prefix}q:`);
  const visit = createVisit({ platform, key: `${prefix}visit`, mayStore });
  const tell = createQueueReports(platform, url);
  /** Events of this page; the store may be emptied by others, these are not. */
  const own = new Map<string, Entry & { isKept: boolean }>();
  let hasDelivered = false;
  /** The last event of this page could neither be kept nor held. */
  let isLost = false;
  let sent: Entry[] = [];

  const pending = (): Entry[] => {
    const stored = mayStore() ? store.read().filter(({ id }) => !own.has(id)) : [];
    return [...stored, ...own.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  };

  const drop = (ids: readonly string[]): void => {
    for (const id of ids) {
      own.delete(id);
      if (mayStore()) store.drop(id);
    }
  };

  const dropOld = (): void => {
    const old = pending().filter((entry) => isTooOld(entry, platform.now()));
    drop(old.map(({ id }) => id));
    if (old.length > 0) tell.old(old.length);
  };

  const tellDelivery = (): void => {
    if (isLost) onDelivery('refused');
    else if (pending().length === 0) onDelivery(hasDelivered ? 'sent' : 'none');
    else if (sender === undefined || sender.isSending || sender.failures === 0) onDelivery('sending');
    else onDelivery([...own.values()].every(({ isKept }) => isKept) ? 'waiting' : 'refused');
  };

  const sender =
    url === undefined
      ? undefined
      : createSender({
          platform,
          url,
          pending,
          onNamed(ids, reason) {
            // Not when they were forgotten while their request was under way.
            hasDelivered ||= ids.some((id) => own.has(id));
            sent = [...sent, ...pending().filter(({ id }) => ids.includes(id))].slice(-mostEntries);
            drop(ids);
            keepOwn();
            if (reason !== undefined) tell.refused(reason);
          },
          onFailure(tries) {
            if (tries >= triesInVain) dropOld();
            if (tries === triesInVain) tell.silent();
          },
          onChange: tellDelivery,
        });

  /** What could not be kept when it came is kept as soon as there is room, or it is allowed. */
  const keepOwn = (): void => {
    for (const entry of own.values()) {
      entry.isKept ||= mayStore() && store.keep(entry);
      if (!entry.isKept) return;
    }
  };

  const keep = (event: FeedbackEvent): void => {
    const entry = { id: event.id, text: plainJson(event) };
    isLost = !fitsRequest(entry.text);
    if (isLost) {
      tell.large();
      return;
    }
    keepOwn();
    const isKept = mayStore() && store.keep(entry);
    const isHeld = own.size < mostEntries;
    if (isHeld) own.set(event.id, { ...entry, isKept });
    isLost = !isKept && !isHeld;
    if (!isKept && (mayStore() || !isHeld)) tell.full();
  };

  if (sender === undefined) dropOld();
  else if (pending().length > 0) sender.soon();

  return {
    add(raw) {
      const event = scrubEvent(raw, visit.id());
      if (sender === undefined) return event;
      keep(event);
      sender.soon();
      tellDelivery();
      return event;
    },
    flush() {
      keepOwn();
      sender?.now();
    },
    queued: () => pending().map(read),
    sent: () => sent.map(read),
    forget() {
      sent = [];
      drop(pending().map(({ id }) => id));
      visit.forget();
      hasDelivered = isLost = false;
      onDelivery('none');
    },
    destroy() {
      sender?.now();
      sender?.destroy();
    },
  };
}
