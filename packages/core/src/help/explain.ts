import type { Explanation } from './help.js';
import type { Parts } from './parts.js';
import type { KeyValueStore } from './platform.js';

function entries(store: KeyValueStore, prefix: string): [string, string][] {
  return store.keys(prefix).flatMap((key) => {
    const value = store.get(key);
    return value === undefined ? [] : [[key, value] satisfies [string, string]];
  });
}

/** Everything this help knows and would do now, for a developer's console and for the visitor's own eyes. */
export function explain({ scope, offering, content, recording }: Parts): Explanation {
  const { platform, prefix } = scope;
  const page = offering.readPage();
  return {
    page,
    suggestions: content.ranking.peek()?.closest.suggest(page) ?? [],
    held: [],
    storage: Object.fromEntries([
      ...entries(platform.storage, prefix),
      ...entries(platform.sessionStorage, prefix),
    ]),
    queued: recording.queued(),
  };
}
