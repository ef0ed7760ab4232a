import type { Parts } from '../../help/parts.js';

type Present = Pick<Parts, 'scope' | 'state' | 'permission'>;

/** Whether the visitor made a complaint in this visit: from then on nothing is asked of them. Reads a signal. */
export function complainedInVisit({ scope, state }: Present): boolean {
  return state.complained.value || scope.platform.sessionStorage.get(`${scope.prefix}calm`) === '1';
}

/** Remembers that the visitor made a complaint, or that it is forgotten. */
export function setComplained({ scope, state, permission }: Present, complained: boolean): void {
  const store = scope.platform.sessionStorage;
  state.complained.value = complained;
  if (!complained) store.remove(`${scope.prefix}calm`);
  else if (permission.mayStore.peek()) store.set(`${scope.prefix}calm`, '1');
}
