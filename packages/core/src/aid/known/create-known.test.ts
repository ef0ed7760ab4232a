import { signal } from '@preact/signals-core';
import { expect, it } from 'vitest';
import type { AidParts } from '../aids.js';
import { createAid } from './create-known.js';

function store(values: Record<string, string>) {
  const map = new Map(Object.entries(values));
  return {
    map,
    get: (key: string) => map.get(key),
    keys: (prefix: string) => [...map.keys()].filter((key) => key.startsWith(prefix)),
  };
}

function made() {
  const storage = store({ 'helpahead:a:used': '1', 'helpahead:b:used': '1', other: 'x' });
  const sessionStorage = store({ 'helpahead:a:shown': '2' });
  const queued = [{ id: 'e2' }];
  const sent = [{ id: 'e1' }];
  const help = {
    explain: () => ({ queued, sent }),
    reset() {
      for (const { map } of [storage, sessionStorage]) {
        for (const key of [...map.keys()]) if (key.startsWith('helpahead:a:')) map.delete(key);
      }
    },
  };
  const scope = { platform: { storage, sessionStorage }, prefix: 'helpahead:a:' };
  return createAid({ scope, help, state: { delivery: signal('sending') } } as unknown as AidParts);
}

it('reads out what lies under the keys of this instance, and nobody else’s', () => {
  expect(made().things()).toEqual([
    { key: 'helpahead:a:used', lasts: 'device', value: '1' },
    { key: 'helpahead:a:shown', lasts: 'tab', value: '2' },
  ]);
});

it('writes all of it, what waits to be sent and what was, as JSON', () => {
  expect(JSON.parse(made().write())).toMatchObject({
    kept: [{}, {}],
    waiting: [{ id: 'e2' }],
    sent: [{ id: 'e1' }],
  });
});

it('knows nothing after it was told to forget', () => {
  const known = made();
  known.forget();
  expect(known.things()).toEqual([]);
});
