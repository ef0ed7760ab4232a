// Counts what our scripts hold of a page: listeners, timers, frames and observers.
import type { Page } from '@playwright/test';

/** Runs in the page, before anything else. Only what is asked for by a script below /helpahead/ counts. */
function count(): void {
  const live = new Map<unknown, string>();
  let made = 0;
  const isOurs = () => {
    Error.stackTraceLimit = 50;
    return new Error().stack?.includes('/helpahead/') === true;
  };
  const hold = (key: unknown, what: string) => {
    made += 1;
    live.set(key, `${what} ${new Error().stack?.split('\n').find((line) => line.includes('/helpahead/'))}`);
  };
  // What hangs on a node of ours goes with the node.
  const staysBehind = (target: unknown) =>
    !(target instanceof AbortSignal) && !(target instanceof Node && !target.isConnected);

  type Entry = { target: EventTarget; type: string; listener: unknown; capture: boolean };
  const entries: Entry[] = [];
  const captures = (options: unknown) =>
    typeof options === 'object' && options !== null
      ? Boolean((options as AddEventListenerOptions).capture)
      : Boolean(options);
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const find = (target: EventTarget, type: string, listener: unknown, options: unknown) =>
    entries.find(
      (entry) =>
        entry.target === target &&
        entry.type === type &&
        entry.listener === listener &&
        entry.capture === captures(options),
    );
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    addEventListener.call(this, type, listener, options);
    const signal = typeof options === 'object' ? options?.signal : undefined;
    if (!isOurs() || signal?.aborted || find(this ?? window, type, listener, options)) return;
    const entry: Entry = { target: this ?? window, type, listener, capture: captures(options) };
    entries.push(entry);
    hold(entry, `listener for ${type} on ${Object.prototype.toString.call(this ?? window)}`);
    if (signal) addEventListener.call(signal, 'abort', () => live.delete(entry));
    if (typeof options === 'object' && options?.once)
      addEventListener.call(this ?? window, type, () => live.delete(entry), { once: true });
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, listener, options);
    const entry = find(this ?? window, type, listener, options);
    if (!entry) return;
    live.delete(entry);
    entries.splice(entries.indexOf(entry), 1);
  };

  const calls = window as unknown as Record<string, (...given: unknown[]) => unknown>;
  const timers: [set: string, clear: string, repeats?: boolean][] = [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval', true],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ];
  for (const [set, clear, repeats] of timers) {
    const [start, stop] = [calls[set], calls[clear]];
    if (!start || !stop) continue;
    calls[set] = (task, ...given) => {
      const id = start.call(
        window,
        (...args: unknown[]) => {
          if (!repeats) live.delete(`${set} ${id}`);
          (task as (...args: unknown[]) => void)(...args);
        },
        ...given,
      );
      if (isOurs()) hold(`${set} ${id}`, `${set} ${String(given[0])}`);
      return id;
    };
    calls[clear] = (id) => {
      live.delete(`${set} ${id}`);
      stop.call(window, id);
    };
  }

  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver']) {
    const { prototype } = (window as unknown as Record<string, { prototype: MutationObserver }>)[name] ?? {};
    if (!prototype) continue;
    const { observe, disconnect } = prototype;
    prototype.observe = function (...given) {
      if (isOurs()) hold(this, name);
      return observe.apply(this, given);
    };
    prototype.disconnect = function () {
      live.delete(this);
      return disconnect.call(this);
    };
  }

  Object.defineProperty(document, 'live', {
    value: () => ({
      made,
      left: [...live]
        .filter(([key]) => typeof key !== 'object' || staysBehind((key as Partial<Entry>).target ?? key))
        .map(([, what]) => what),
    }),
  });
}

interface Live {
  /** How many our scripts have asked for so far. */
  made: number;
  /** Those that would still do something, each with the line that asked for it. */
  left: string[];
}

/** From the next navigation on. */
export async function countLive(page: Page): Promise<() => Promise<Live>> {
  await page.addInitScript(count);
  return () => page.evaluate(() => (document as unknown as { live(): Live }).live());
}
