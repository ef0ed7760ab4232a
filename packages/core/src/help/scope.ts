import { effect } from '@preact/signals-core';
import { createEmitter, type Emitter } from './emitter.js';
import type { HelpEvents } from './help.js';
import type { Platform } from './platform.js';

/** What all parts of one help share: the world, the events, and the one list of things to undo. */
export interface Scope {
  readonly platform: Platform;
  readonly on: Emitter<HelpEvents>['on'];
  readonly emit: Emitter<HelpEvents>['emit'];
  /** Prefix of every storage key of this instance. */
  readonly prefix: string;
  /** False once destroyed: what arrives late then changes nothing. */
  isAlive(): boolean;
  /** Remembers how to undo something; returns an undo that may be called early. */
  keep(undo: () => void): () => void;
  /** An effect that ends with the scope; what it throws becomes a failure. */
  follow(task: () => void): void;
  /** A timer that ends with the scope. */
  after(ms: number, task: () => void): () => void;
  /** Runs something of ours that must never throw into the host: what it throws becomes a failure. */
  attempt(task: () => void): void;
  /** One `error` event, and one console line for each different message. */
  fail(code: string, message: string): void;
  destroy(): void;
}

export function createScope(platform: Platform, instance: string): Scope {
  const undos = new Set<() => void>();
  const reported = new Set<string>();
  let alive = true;

  const report = (message: string) => {
    if (reported.has(message)) return;
    reported.add(message);
    platform.report('error', message);
  };
  const emitter = createEmitter<HelpEvents>((error) => report(`A listener threw: ${String(error)}`));

  const keep = (undo: () => void) => {
    const once = () => {
      if (undos.delete(once)) undo();
    };
    undos.add(once);
    return once;
  };

  const fail = (code: string, message: string) => {
    if (!alive) return;
    report(message);
    emitter.emit('error', { code, message });
  };

  const attempt = (task: () => void) => {
    if (!alive) return;
    try {
      task();
    } catch (error) {
      fail('internal', `Something went wrong inside: ${String(error)}`);
    }
  };

  return {
    platform,
    on: emitter.on,
    emit: emitter.emit,
    prefix: `helpahead:${instance}:`,
    isAlive: () => alive,
    keep,
    after(ms, task) {
      const cancel = keep(
        platform.after(ms, () => {
          undos.delete(cancel);
          attempt(task);
        }),
      );
      return cancel;
    },
    attempt,
    fail,
    follow: (task) => void keep(effect(() => attempt(task))),
    destroy() {
      alive = false;
      for (const undo of [...undos].reverse()) undo();
      emitter.clear();
    },
  };
}
