import { untracked } from '@preact/signals-core';
import { followSigns } from '../../forward/follow-signs.js';
import type { Signs } from '../../forward/tip-choice.js';
import type { AidParts } from '../aids.js';
import { complainedInVisit } from '../contact/complained.js';
import { readRecord } from '../later/kept-things.js';

/** From so many on, a form that is sent in vain is a sign of trouble. */
const repeated = 2;
const visitEnds = 30 * 60_000;

/** Whether somebody is in trouble: who is, is asked nothing. */
export interface Trouble {
  /** Reads signals. */
  isThere(): boolean;
  signs(): Signs;
  forget(): void;
}

/** When an event was made, from its id (UUID v7). */
const timeOf = (event: unknown): number => Number.parseInt(String(event).replace('-', '').slice(0, 12), 16);

/** Votes of this visit from before this aid came are on the device, or stand for this page only. */
function hasSaidNo({ scope, state }: AidParts): boolean {
  const { storage, now } = scope.platform;
  const kept = readRecord(storage.get(`${scope.prefix}votes`));
  return Object.entries(state.votes.peek()).some(([id, { helpful }]) => {
    const { event } = (kept[id] ?? {}) as { event?: unknown };
    const isOld = event !== undefined && now() - timeOf(event) > visitEnds;
    return !helpful && !isOld;
  });
}

/** Follows votes, misses and failures; a No and a miss last for the visit, the miss until something helped. */
export function followTrouble(parts: AidParts, onChange: () => void): Trouble {
  const { scope, state, permission, results } = parts;
  const { sessionStorage, readPage } = scope.platform;
  const key = `${scope.prefix}trouble`;
  const known = new Set(sessionStorage.get(key) ?? '');
  const followed = followSigns(parts, onChange);
  const note = (mark: 'n' | 'm', isSo: boolean): void => {
    if (known.has(mark) === isSo) return;
    if (isSo) known.add(mark);
    else known.delete(mark);
    // No more than that something was: neither what nor where.
    if (permission.mayStore.peek()) sessionStorage.set(key, [...known].join(''));
    onChange();
  };
  const found = results.peek();
  if (found.status === 'found' && found.result.miss) note('m', true);
  if (hasSaidNo(parts)) note('n', true);
  let before = state.votes.peek();
  scope.keep(scope.on('miss', () => note('m', true)));
  scope.follow(() => {
    const votes = state.votes.value;
    const fresh = Object.entries(votes).filter(([id, vote]) => before[id] !== vote);
    before = votes;
    untracked(() => {
      if (fresh.some(([, { helpful }]) => !helpful) && hasSaidNo(parts)) note('n', true);
      if (fresh.some(([, { helpful }]) => helpful)) note('m', false);
    });
  });
  return {
    signs: followed.read,
    isThere: () =>
      complainedInVisit(parts) ||
      known.size > 0 ||
      readPage().errors.length > 0 ||
      followed.read().failures >= repeated,
    forget: () => known.clear(),
  };
}
