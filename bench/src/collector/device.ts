import type { Delivery, Engines, KeyValueStore, Platform } from '@helpahead/core';
import { browserPlatform } from '@helpahead/core/browser';
import { readInside } from '../core-copy.ts';

type CreateFeedbackQueue = Awaited<ReturnType<Engines['feedback']>>['createFeedbackQueue'];

/** One visitor's browser: several tabs over one storage, in a time that passes faster than ours. */
export interface Device {
  open(): Tab;
  /** Ids that were ever kept in the storage. */
  readonly kept: ReadonlySet<string>;
  /** Events in the storage now. */
  waiting(): number;
}

/** A page with a queue of its own. */
export interface Tab {
  /** Says something; returns the id of the event, and whether the queue said aloud that it is not kept. */
  say(text: string): { id: string; isRefused: boolean };
  hide(): void;
  /** Ends without a word: no timer runs any more and no answer is heard; a request on the wire goes on. */
  kill(): void;
}

export interface DeviceOptions {
  /** Where events are POSTed. */
  url: string;
  /** How many times faster than ours its time is. */
  speed: number;
}

const prefix = 'helpahead:bench:';

export async function createDevice({ url, speed }: DeviceOptions): Promise<Device> {
  const { createFeedbackQueue } = (await readInside('feedback/create-feedback-queue.js')) as {
    createFeedbackQueue: CreateFeedbackQueue;
  };
  const values = new Map<string, string>();
  const kept = new Set<string>();
  const storage = createStore(values, (key) => {
    if (key.startsWith(`${prefix}q:`)) kept.add(key.slice(prefix.length + 2));
  });
  const began = Date.now();
  const now = () => began + (Date.now() - began) * speed;

  const open = (): Tab => {
    const life = createLife(speed);
    let delivery: Delivery = 'none';
    const queue = createFeedbackQueue({
      platform: { ...browserPlatform(), ...life.platform, now, storage },
      prefix,
      url,
      mayStore: () => true,
      onDelivery(state) {
        delivery = state;
      },
    });
    return {
      say(text) {
        const [id, at] = [crypto.randomUUID(), now()];
        queue.add({
          id,
          at,
          url: 'https://shop.example/',
          language: 'en',
          kind: 'miss',
          query: text,
          hits: [],
        });
        return {
          id,
          isRefused: life.reports.some((line) => line.includes('kept')) || delivery === 'refused',
        };
      },
      hide: () => queue.flush(),
      kill: life.end,
    };
  };
  return {
    open,
    kept,
    waiting: () => [...values.keys()].filter((key) => key.startsWith(`${prefix}q:`)).length,
  };
}

/** Timers, requests and words of one tab, until it ends. */
function createLife(speed: number) {
  const timers = new Set<NodeJS.Timeout>();
  const reports: string[] = [];
  let isOver = false;
  const { send } = browserPlatform();
  const platform: Pick<Platform, 'after' | 'send' | 'isOnline' | 'report' | 'sessionStorage'> = {
    after(ms, task) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        task();
      }, ms / speed);
      timers.add(timer);
      return () => {
        clearTimeout(timer);
        timers.delete(timer);
      };
    },
    send: (url, body) => {
      const unheard = new Promise<never>(() => {});
      return send(url, body).then(
        (answer) => (isOver ? unheard : answer),
        (error: unknown) => (isOver ? unheard : Promise.reject(error)),
      );
    },
    isOnline: () => true,
    report: (_, message) => void reports.push(message),
    sessionStorage: createStore(new Map()),
  };
  const end = () => {
    isOver = true;
    for (const timer of timers) clearTimeout(timer);
  };
  return { platform, reports, end };
}

function createStore(values: Map<string, string>, onSet: (key: string) => void = () => {}): KeyValueStore {
  return {
    get: (key) => values.get(key),
    set(key, value) {
      values.set(key, value);
      onSet(key);
      return true;
    },
    remove: (key) => void values.delete(key),
    keys: (beginning) => [...values.keys()].filter((key) => key.startsWith(beginning)),
  };
}
