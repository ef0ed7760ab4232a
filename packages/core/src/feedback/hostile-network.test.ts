import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFakePlatform, createFakeStore, type FakePlatform } from '../../test/fake-platform.js';
import type { SentAnswer } from '../help/platform.js';
import { createFeedbackQueue, type FeedbackQueue } from './create-feedback-queue.js';
import { createEventId } from './event-id.js';

/** What the network does to one request. `lost`: the collector got it, the answer never came back. */
type Fate =
  | 'ok'
  | 'lost'
  | 'refused'
  | 'silent'
  | 'portal'
  | '500'
  | '404'
  | '413'
  | '429'
  | 'half'
  | 'echo'
  | 'torn';
const fates: Fate[] = [
  'ok',
  'lost',
  'refused',
  'silent',
  'portal',
  '500',
  '404',
  '413',
  '429',
  'half',
  'echo',
  'torn',
];

/** A collector as the contract has it: it keeps by id, so that a second copy counts nothing. */
function createCollector() {
  const kept = new Map<string, number>();
  const keep = (ids: string[]): string => {
    for (const id of ids) kept.set(id, (kept.get(id) ?? 0) + 1);
    return JSON.stringify({ accepted: ids, rejected: [] });
  };
  const answer = (fate: Fate, body: string): SentAnswer | Promise<SentAnswer> => {
    const ids = (JSON.parse(body) as { id: string }[]).map(({ id }) => id);
    switch (fate) {
      case 'ok':
        return { status: 202, text: keep(ids) };
      case 'lost':
        keep(ids);
        return Promise.reject(new TypeError('Failed to fetch'));
      case 'refused':
        return Promise.reject(new TypeError('Failed to fetch'));
      case 'silent':
        return new Promise(() => {});
      case 'portal':
        return { status: 200, text: '<html>Sign in to this network</html>' };
      case 'half':
        return { status: 202, text: keep(ids.slice(0, Math.ceil(ids.length / 2))) };
      case 'echo':
        return { status: 200, text: body };
      case 'torn':
        return { status: 202, text: keep(ids).slice(0, -2) };
      case '429':
        return { status: 429, text: '', retryAfter: 5_000 };
      default:
        return { status: Number(fate), text: '{}' };
    }
  };
  return { kept, answer };
}

type Step = { do: 'add' | 'hide' | 'kill'; tab: 0 | 1 } | { do: 'wait'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('add' as const), tab: fc.constantFrom(0, 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('hide' as const, 'kill' as const),
      tab: fc.constantFrom(0, 1),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 60_000 }) }),
  },
);

/** Two tabs on one device. A killed tab leaves nothing but what is stored. */
function createDevice(platform: FakePlatform) {
  const made: string[] = [];
  const open = (): { queue: FeedbackQueue; kill(): void } => {
    let isAlive = true;
    const undos: (() => void)[] = [];
    const tab = {
      ...platform,
      sessionStorage: createFakeStore(new Map()),
      after: (ms: number, task: () => void) => {
        const undo = platform.after(ms, task);
        undos.push(undo);
        return undo;
      },
      send: async (url: string, body: string) => {
        const answer = await platform.send(url, body);
        // A dead tab hears no answer.
        return isAlive ? answer : new Promise<never>(() => {});
      },
    };
    const queue = createFeedbackQueue({
      platform: tab,
      prefix: 'helpahead:default:',
      url: '/v1/events',
      mayStore: () => true,
      onDelivery: () => {},
    });
    const kill = () => {
      isAlive = false;
      for (const undo of undos) undo();
    };
    return { queue, kill };
  };
  const tabs = [open(), open()];
  const run = async (next: Step): Promise<void> => {
    if (next.do === 'wait') return platform.advance(next.ms);
    const tab = tabs[next.tab];
    if (next.do === 'hide') tab?.queue.flush();
    if (next.do === 'add') {
      const [id, at] = [createEventId(platform.now(), platform.randomBytes(10)), platform.now()];
      tab?.queue.add({ id, at, url: '/', language: 'en', kind: 'search', query: id, hits: [] });
      made.push(id);
    }
    if (next.do === 'kill') {
      tab?.kill();
      tabs[next.tab] = open();
    }
  };
  return { made, run, tabs };
}

it('loses nothing and drops nothing unacknowledged, whatever the network does and whenever a tab dies', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      fc.array(fc.constantFrom(...fates), { minLength: 1, maxLength: 30 }),
      async (steps, weather) => {
        const platform = createFakePlatform();
        const { kept, answer } = createCollector();
        let turn = 0;
        let isStorm = true;
        platform.answer = (body) => {
          const fate = isStorm ? (weather[turn++ % weather.length] ?? 'ok') : 'ok';
          return answer(fate, body);
        };
        const { made, run, tabs } = createDevice(platform);
        for (const next of steps) {
          await run(next);
          const waiting = new Set(tabs.flatMap(({ queue }) => queue.queued().map(({ id }) => id)));
          for (const id of made) expect(waiting.has(id) || kept.has(id)).toBe(true);
        }
        isStorm = false;
        await platform.advance(2 * 3_600_000);
        expect([...kept.keys()].sort()).toEqual([...made].sort());
        expect(tabs.flatMap(({ queue }) => queue.queued())).toEqual([]);
        expect([...platform.stored.keys()].filter((key) => key.includes(':q:'))).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
