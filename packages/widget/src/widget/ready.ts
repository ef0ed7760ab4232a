import type { Help } from '@helpahead/core';
import { HelpaheadError } from '../mount/helpahead-error.js';

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/**
 * Resolves when FAQ and ranker are there; tries again what had failed.
 *
 * @throws {HelpaheadError} the reason why the FAQ is not there, or `destroyed`
 */
export async function whenReady(help: Help, signal: AbortSignal): Promise<void> {
  help.retry();
  await Promise.race([help.prepare(), aborted(signal)]);
  const state = help.content.value;
  if (state.status === 'ready') return;
  if (state.status === 'failed') {
    throw new HelpaheadError(state.reason, 'the help is not ready.', 'The console says what went wrong.');
  }
  throw new HelpaheadError('destroyed', 'the widget was destroyed before it was ready.', 'Mount it again.');
}
