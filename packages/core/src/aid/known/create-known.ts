import { signal } from '@preact/signals-core';
import type { AidParts } from '../aids.js';
import type { KnownAid, KnownThing } from './known-aid.js';

export function createAid({ scope, state, help }: AidParts): KnownAid {
  const { storage, sessionStorage } = scope.platform;
  const changes = signal(0);
  const stores = [
    ['device', storage],
    ['tab', sessionStorage],
  ] as const;

  const things = (): KnownThing[] => {
    void changes.value;
    return stores.flatMap(([lasts, store]) =>
      store.keys(scope.prefix).map((key) => ({ key, lasts, value: store.get(key) ?? '' })),
    );
  };
  const events = () => {
    void [changes.value, state.delivery.value];
    const { queued, sent } = help.explain();
    return { waiting: queued, sent };
  };

  return {
    things,
    events,
    write: () => JSON.stringify({ kept: things(), ...events() }, null, 2),
    forget() {
      help.reset();
      changes.value += 1;
    },
  };
}
