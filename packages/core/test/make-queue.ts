// A queue on a platform for tests, and what it stored and sent.
import { createFeedbackQueue, type FeedbackQueueOptions } from '../src/feedback/create-feedback-queue.js';
import { createEventId } from '../src/feedback/event-id.js';
import type { FeedbackEvent } from '../src/feedback/feedback-event.js';
import type { RawEvent } from '../src/feedback/raw-event.js';
import type { Delivery } from '../src/help/help.js';
import { createFakePlatform, type FakePlatform } from './fake-platform.js';

export const queuePrefix = 'helpahead:default:';

export function rawEvent(platform: FakePlatform, changes: Partial<RawEvent> = {}): RawEvent {
  const event: RawEvent = {
    id: createEventId(platform.now(), platform.randomBytes(10)),
    at: platform.now(),
    url: 'https://shop.example/orders/4711?token=1',
    language: 'en',
    kind: 'search',
    query: 'refund',
    hits: ['refund'],
  };
  return { ...event, ...changes } as RawEvent;
}

export function makeQueue(platform = createFakePlatform(), options: Partial<FeedbackQueueOptions> = {}) {
  const states: Delivery[] = [];
  const queue = createFeedbackQueue({
    platform,
    prefix: queuePrefix,
    url: '/v1/events',
    mayStore: () => true,
    onDelivery: (state) => states.push(state),
    ...options,
  });
  const add = (changes: Partial<RawEvent> = {}): FeedbackEvent => queue.add(rawEvent(platform, changes));
  return { queue, platform, states, add };
}

/** Keys of the events that lie on the device. */
export const stored = (platform: FakePlatform) =>
  [...platform.stored.keys()].filter((key) => key.startsWith(`${queuePrefix}q:`));

export const idsSent = ({ sent }: FakePlatform) =>
  sent.map(({ body }) => (JSON.parse(body) as { id: string }[]).map(({ id }) => id));

/** A page opened later on the same device. */
export function reopen(platform: FakePlatform, laterBy: number): FakePlatform {
  const later = createFakePlatform(platform.now() + laterBy);
  for (const [key, value] of platform.stored) later.stored.set(key, value);
  return later;
}
