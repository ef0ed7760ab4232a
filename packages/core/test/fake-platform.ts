// A world for tests: its clock moves only when told, its network answers what it is given.
import type { PageContext } from '../src/anticipation/suggestion.js';
import type { KeyValueStore, LoadedFile, PageSigns, Platform, SentAnswer } from '../src/help/platform.js';

export interface FakePlatform extends Platform {
  /** Moves the clock and runs what falls due, letting promises settle in between. */
  advance(ms: number): Promise<void>;
  hide(): void;
  goOnline(): void;
  changePage(changes: Partial<PageContext>): void;
  /** What the visitor does on the page, from now on. */
  behave(signs: Partial<PageSigns>): void;
  files: Record<string, Partial<LoadedFile> | undefined>;
  answer: (body: string, url: string) => SentAnswer | Promise<SentAnswer>;
  readonly sent: { url: string; body: string }[];
  readonly reports: string[];
  /** Timers, watchers of the page, of signs and of presence that are not undone. */
  readonly open: { timers: number; page: number; presence: number; signs: number };
  stored: Map<string, string>;
  session: Map<string, string>;
  isConnected: boolean;
}

export function createFakeStore(values: Map<string, string>): KeyValueStore {
  return {
    get: (key) => values.get(key),
    set: (key, value) => Boolean(values.set(key, value)),
    remove: (key) => void values.delete(key),
    keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}

export function createFakePlatform(start = Date.UTC(2026, 10, 20)): FakePlatform {
  let now = start;
  let seed = 1;
  const timers = new Map<() => void, number>();
  const pageWatchers = new Set<() => void>();
  const presence = new Set<{ hidden(): void; online(): void }>();
  let page: PageContext = {
    url: 'https://shop.example/',
    title: '',
    headings: [],
    labels: [],
    buttons: [],
    errors: [],
  };
  let signs: PageSigns = {
    focusedSeconds: 10,
    scrollPercent: 0,
    failures: 0,
    rageClicks: 0,
    deadClicks: 0,
    typing: false,
    dialogOpen: false,
  };
  const signWatchers = new Set<() => void>();
  const stored = new Map<string, string>();
  const session = new Map<string, string>();
  const watch = <Watcher>(set: Set<Watcher>, watcher: Watcher) => {
    set.add(watcher);
    return () => void set.delete(watcher);
  };
  const fake: FakePlatform = {
    files: {},
    sent: [],
    reports: [],
    stored,
    session,
    isConnected: true,
    answer: (body) => ({
      status: 202,
      text: JSON.stringify({ accepted: JSON.parse(body).map(({ id }: { id: string }) => id), rejected: [] }),
    }),
    get open() {
      return {
        timers: timers.size,
        page: pageWatchers.size,
        presence: presence.size,
        signs: signWatchers.size,
      };
    },
    now: () => now,
    randomBytes: (length) =>
      Uint8Array.from({ length }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed & 255;
      }),
    after(ms, task) {
      const run = () => task();
      timers.set(run, now + ms);
      return () => void timers.delete(run);
    },
    async load(url) {
      const file = fake.files[url];
      if (!fake.isConnected || file === undefined) throw new TypeError('Failed to fetch');
      return { status: 200, contentType: 'application/json', text: '', url, ...file };
    },
    async send(url, body) {
      fake.sent.push({ url, body });
      if (!fake.isConnected) throw new TypeError('Failed to fetch');
      return fake.answer(body, url);
    },
    storage: createFakeStore(stored),
    sessionStorage: createFakeStore(session),
    isOnline: () => fake.isConnected,
    readPage: () => page,
    watchPage: (onChange) => watch(pageWatchers, onChange),
    async watchSigns(_, onChange) {
      return { read: () => signs, stop: watch(signWatchers, onChange) };
    },
    watchPresence: (on) => watch(presence, on),
    report: (level, message) => void fake.reports.push(`${level}: ${message}`),
    hide() {
      for (const on of presence) on.hidden();
    },
    goOnline() {
      fake.isConnected = true;
      for (const on of presence) on.online();
    },
    changePage(changes) {
      page = { ...page, ...changes };
      for (const onChange of pageWatchers) onChange();
    },
    behave(changes) {
      signs = { ...signs, ...changes };
      for (const onChange of signWatchers) onChange();
    },
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const due = [...timers].filter(([, at]) => at <= end).sort((one, other) => one[1] - other[1])[0];
        if (due === undefined) break;
        timers.delete(due[0]);
        now = Math.max(now, due[1]);
        due[0]();
        await settle();
      }
      now = end;
    },
  };
  return fake;
}
