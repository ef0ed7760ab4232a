import { type Signal, signal } from '@preact/signals-core';
import type { Parts } from '../../help/parts.js';
import type { State } from '../../help/state.js';

type Present = Pick<Parts, 'scope' | 'state' | 'permission'>;

/** In memory, for where nothing may be stored. */
const known = new WeakMap<State, Signal<boolean>>();

function signalOf({ scope, state }: Present): Signal<boolean> {
  const there = known.get(state) ?? signal(scope.platform.sessionStorage.get(`${scope.prefix}calm`) === '1');
  known.set(state, there);
  return there;
}

/** Whether the visitor made a complaint in this visit: from then on nothing is asked of them. Reads a signal. */
export function complainedInVisit(parts: Present): boolean {
  return signalOf(parts).value;
}

/** Remembers that the visitor made a complaint, or that it is forgotten. */
export function setComplained(parts: Present, complained: boolean): void {
  const { scope, permission } = parts;
  const store = scope.platform.sessionStorage;
  signalOf(parts).value = complained;
  if (!complained) store.remove(`${scope.prefix}calm`);
  else if (permission.mayStore.peek()) store.set(`${scope.prefix}calm`, '1');
}
