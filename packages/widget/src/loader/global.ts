import type { HelpEvents, Simulation } from '@helpahead/core';
import type { Handle } from '../widget/handle.js';
import type { SimulatedVisit } from '../widget/simulate-page.js';

/** Names the instance that a call is for. @default the first one */
export interface CallAddress {
  instance?: string;
}

/**
 * The global of the script tag. It never throws. Calls made before the script arrives are kept in order:
 * `window.helpahead ??= function () { (helpahead.q ??= []).push(arguments) }`.
 */
export interface HelpaheadGlobal {
  (verb: 'open' | 'close' | 'toggle' | 'edit' | 'reset' | 'destroy', address?: CallAddress): void;
  (verb: 'search', query: string, address?: CallAddress): void;
  (verb: 'article', id: string, address?: CallAddress): void;
  (verb: 'suggest', ids: string[], address?: CallAddress): void;
  (verb: 'context', values: Parameters<Handle['context']>[0], address?: CallAddress): void;
  (verb: 'event', name: string, address?: CallAddress): void;
  <Name extends keyof HelpEvents>(
    verb: 'on',
    event: Name,
    fn: (detail: HelpEvents[Name]) => void,
    address?: CallAddress,
  ): void;
  /** Undefined while the script has not arrived: then give a function. */
  (verb: 'ready', fn?: (() => void) | CallAddress, address?: CallAddress): Promise<void> | undefined;
  (verb: 'simulate', visit?: SimulatedVisit, address?: CallAddress): Promise<Simulation> | undefined;
  (verb: 'explain', address?: CallAddress): Promise<ReturnType<Handle['explain']>> | undefined;
  q?: ArrayLike<unknown>[];
}

declare global {
  interface Window {
    helpahead?: HelpaheadGlobal;
  }
}
