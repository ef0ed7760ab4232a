import type { PageSigns, SignWatch, WantedSigns } from '../help/platform.js';
import { watchAttention } from './attention-signs.js';
import { watchClicks } from './click-signs.js';
import type { dom } from './dom-access.js';
import { watchFailures } from './form-failures.js';
import { watchShown } from './shown-signs.js';
import type { SignScene } from './sign-watching.js';

/** What the watch takes from the chunk that reads the page, so that nothing is there twice. */
export interface SignTools {
  dom: ReturnType<typeof dom>;
  readErrors(): string[];
  /** Calls back when the address changed; returns its undo. */
  watchRoute(onRoute: () => void): () => void;
}

function createScene(window: Window, tools: SignTools, signal: AbortSignal, changed: () => void): SignScene {
  const timers = new Set<number>();
  signal.addEventListener('abort', () => {
    for (const timer of timers) window.clearTimeout(timer);
  });
  return {
    window,
    dom: tools.dom,
    readErrors: tools.readErrors,
    now: () => window.performance.now(),
    changed,
    listen(types, listener) {
      for (const type of types.split(' ')) {
        window.addEventListener(type, listener, { capture: true, passive: true, signal });
      }
    },
    after(ms, task) {
      if (signal.aborted) return;
      const timer = window.setTimeout(() => {
        timers.delete(timer);
        task();
      }, ms);
      timers.add(timer);
    },
  };
}

/**
 * Watches for signs of need, in memory only: nothing is stored, and nothing is kept but counters. `onChange` comes when
 * a sign appeared, and once a second while the page is looked at, because conditions are written in seconds. Counters
 * begin anew when the page becomes another one. What happens in the widget itself never counts.
 */
export function watchSigns(
  window: Window,
  wanted: WantedSigns,
  onChange: () => void,
  tools: SignTools,
): SignWatch {
  const life = new AbortController();
  const scene = createScene(window, tools, life.signal, () => {
    if (!life.signal.aborted) onChange();
  });
  const attention = watchAttention(scene);
  const shown = watchShown(scene, wanted.elements);
  const failures = watchFailures(scene);
  const clicks = watchClicks(scene);
  const stopRoute = tools.watchRoute(() => {
    for (const watcher of [attention, shown, failures, clicks]) watcher.reset();
    scene.changed();
  });
  return {
    read: (): PageSigns => ({
      ...attention.read(),
      ...shown.read(),
      ...clicks.read(),
      failures: failures.read(),
    }),
    stop() {
      life.abort();
      clicks.stop();
      stopRoute();
    },
  };
}
