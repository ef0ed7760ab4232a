import { untracked } from '@preact/signals-core';
import type { Aids } from '../aid/aids.js';
import type { Help } from './help.js';
import type { Parts } from './parts.js';
import type { Scope } from './scope.js';
import type { Service } from './service.js';

/** What an aid keeps for a later page or visit begins so, after the prefix of the instance. */
export const later = 'later:';

/** Whether an aid has kept something for a later page or visit. */
export function isAwaited({ platform, prefix }: Scope): boolean {
  return [platform.storage, platform.sessionStorage].some((store) => store.keys(prefix + later).length > 0);
}

/** Brings aids when they are first asked for. */
export type Aiding = <Name extends keyof Aids>(name: Name, help: Help) => Aids[Name] | 'failed' | undefined;

export function createAiding(parts: Parts, service: () => Service | undefined): Aiding {
  const { state, scope, engines } = parts;
  const { aids, tries } = state;
  const triedAt: Partial<Record<keyof Aids, number>> = {};

  const bring = async (name: keyof Aids, help: Help, record: Service['record']): Promise<void> => {
    let made: unknown = 'failed';
    try {
      const { createAid } = await engines.aid(name);
      if (!scope.isAlive()) return;
      made = createAid({ ...parts, help, record });
    } catch (error) {
      scope.fail('code', `A part of the help did not arrive (${String(error)}).`);
    }
    aids.value = { ...aids.peek(), [name]: made };
  };

  return (name, help) => {
    const there = aids.value[name];
    const isReady = state.content.value.status === 'ready';
    const present = service();
    // Asked for again, what failed is brought again.
    const isWanted = triedAt[name] === undefined || (there === 'failed' && triedAt[name] !== tries.value);
    if (isReady && present && isWanted) {
      triedAt[name] = tries.peek();
      untracked(() => void bring(name, help, present.record));
    }
    return there;
  };
}
