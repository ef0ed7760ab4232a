import { untracked } from '@preact/signals-core';
import type { Parts } from '../help/parts.js';
import type { SignWatch } from '../help/platform.js';
import { calm } from './calm.js';
import type { Signs } from './tip-choice.js';

/** The selectors that tips ask for, however deep. */
function selectorsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'element' && typeof inner === 'string' ? [inner] : selectorsOf(inner),
  );
}

/** What is known of the visitor's behaviour. */
export interface FollowedSigns {
  /** The signs of now, but for the visits. */
  read(): Signs;
  /** The page is being watched, or cannot be. */
  areKnown(): boolean;
}

/**
 * What the visitor does on this page: of the page once its watch is there, of searches, and what the host tells of.
 * @param onChange hears that it has become another one
 */
export function followSigns({ scope, state }: Parts, onChange: () => void): FollowedSigns {
  const { platform } = scope;
  let watch: SignWatch | undefined;
  let isAsked = false;
  let areKnown = false;
  let missed = false;

  const begin = async (): Promise<void> => {
    const content = state.content.peek();
    if (content.status !== 'ready' || isAsked) return;
    isAsked = true;
    try {
      const elements = selectorsOf(content.faq.tips ?? []);
      watch = await platform.watchSigns?.({ elements }, () => scope.attempt(onChange));
      if (watch && !scope.isAlive()) watch.stop();
      else if (watch) scope.keep(watch.stop);
    } catch (error) {
      scope.fail('code', `Signs of need are not seen: ${String(error)}`);
    }
    areKnown = true;
    scope.attempt(onChange);
  };
  const setMissed = (next: boolean): void => {
    missed = next;
    onChange();
  };

  scope.on('search', ({ miss }) => setMissed(miss));
  scope.on('read', () => setMissed(false));
  scope.follow(() => {
    if (state.content.value.status === 'ready') void untracked(begin);
  });
  scope.follow(() => {
    void state.happened.value;
    untracked(onChange);
  });
  return {
    areKnown: () => areKnown,
    read: () => ({ ...calm, ...watch?.read(), missed, events: [...state.happened.peek()] }),
  };
}
