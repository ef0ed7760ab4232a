import type { Help } from '@helpahead/core';
import { HelpaheadError } from '../mount/helpahead-error.js';

function failure(help: Help, signal: AbortSignal, lastMessage: string): HelpaheadError | undefined {
  const state = help.content.value;
  if (state.status === 'ready') return undefined;
  if (signal.aborted) {
    return new HelpaheadError(
      'destroyed',
      'the widget was destroyed before it was ready.',
      'Mount it again.',
    );
  }
  const code = state.status === 'failed' ? state.reason : 'code';
  return new HelpaheadError(code, lastMessage, '');
}

/** Asks for the FAQ and its ranker, once for all who ask; after a failure the next to ask tries again. */
export function createReady(help: Help, signal: AbortSignal): () => Promise<void> {
  let asked: Promise<void> | undefined;
  let lastMessage = 'the FAQ did not load.';
  help.on('error', ({ message }) => {
    lastMessage = message;
  });

  async function ask(): Promise<void> {
    help.retry();
    await Promise.race([help.prepare(), aborted(signal)]);
    const error = failure(help, signal, lastMessage);
    if (error === undefined) return;
    asked = undefined;
    throw error;
  }
  return () => {
    asked ??= ask();
    return asked;
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
