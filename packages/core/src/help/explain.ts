import type { PageContext } from '../anticipation/suggestion.js';
import type { Explanation } from './help.js';
import type { Parts } from './parts.js';
import type { KeyValueStore, Platform } from './platform.js';
import type { Service } from './service.js';
import type { State } from './state.js';

/** The page as it is now, with what the host knows. */
export function readKnownPage(platform: Platform, { known }: State): PageContext {
  const page = platform.readPage();
  const extra = known.peek();
  return Object.keys(extra).length === 0 ? page : { ...page, extra };
}

function entries(store: KeyValueStore, prefix: string): [string, string][] {
  return store.keys(prefix).map((key) => [key, store.get(key) ?? '']);
}

/** Everything this help knows and would do now, for a developer's console and for the visitor's own eyes. */
export function explain({ scope, state }: Parts, service: Service | undefined): Explanation {
  const { platform, prefix } = scope;
  const page = readKnownPage(platform, state);
  return {
    page,
    suggestions: service?.suggest(page) ?? [],
    held: [],
    storage: Object.fromEntries([
      ...entries(platform.storage, prefix),
      ...entries(platform.sessionStorage, prefix),
    ]),
    queued: service?.queued() ?? [],
  };
}
