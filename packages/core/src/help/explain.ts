import type { Explanation } from './help.js';
import { memoryOf, readKnownPage } from './known-page.js';
import type { Parts } from './parts.js';
import type { KeyValueStore } from './platform.js';
import type { Service } from './service.js';

function entries(store: KeyValueStore, prefix: string): [string, string][] {
  return store.keys(prefix).map((key) => [key, store.get(key) ?? '']);
}

/** Everything this help knows and would do now, for a developer's console and for the visitor's own eyes. */
export function explain(parts: Parts, service: Service | undefined): Explanation {
  const { scope, state } = parts;
  const { platform, prefix } = scope;
  const page = readKnownPage(parts);
  const { closest, threshold } = state.anticipation.peek() ?? {};
  return {
    page,
    suggestions: closest?.suggest(page, memoryOf(parts)) ?? [],
    ...(threshold === undefined ? {} : { threshold }),
    ...state.forward.peek(),
    storage: Object.fromEntries([
      ...entries(platform.storage, prefix),
      ...entries(platform.sessionStorage, prefix),
    ]),
    queued: service?.queued() ?? [],
    sent: service?.sent() ?? [],
  };
}
