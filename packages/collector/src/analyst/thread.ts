import { Worker } from 'node:worker_threads';
import { CollectorError } from '../collector-error.js';
import { type Log, reasonOf } from '../log.js';
import type { EventStore } from '../store/event-store.js';
import type { AnalystRequest } from './answers.js';
import type { FromWorker, KeepCall, ToWorker, WorkerSetup } from './messages.js';

/** The insights cannot be made at the moment; another try soon may do. */
export class AnalystUnavailable extends Error {
  override readonly name = 'AnalystUnavailable';
}

/** What a thread needs from the collector around it. */
export interface ThreadSetup extends WorkerSetup {
  store: Pick<EventStore, 'saveRollups' | 'saveAgreement' | 'seal'>;
  log: Log;
}

/** A thread at work. */
export interface Thread {
  ask(request: AnalystRequest, now: number): Promise<string>;
  maintain(now: number): Promise<void>;
  /** Resolves when the thread is no more: with why, when nobody told it to close. */
  ended: Promise<string>;
  close(): Promise<void>;
}

// Run from the sources, as tests do, the built file is the one that a thread can load.
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/analyst/analyst-worker.js' : './analyst-worker.js',
  import.meta.url,
);
/** Megabytes: what asks for more ends the thread, and not the collector. */
const MOST_MEMORY = 1024;
/** Milliseconds for the thread to let go of its connection. */
const PATIENCE = 2000;

type Waiting = Map<number, { resolve: (text: string) => void; reject: (error: Error) => void }>;

/** Starts a thread. Rejects with a `CollectorError` when it cannot use what it is given. */
export async function startThread({ store, log, ...workerData }: ThreadSetup): Promise<Thread> {
  const worker = new Worker(ENTRY, {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const say = (message: ToWorker) => worker.postMessage(message);
  const waiting: Waiting = new Map();
  const ended = endOf(worker, waiting);
  let last = 0;
  const request = (make: (id: number) => ToWorker) =>
    new Promise<string>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      say(make(last));
    });
  const ready = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') resolve();
      else if (message.kind === 'unusable') reject(problemOf(message));
      else if (message.kind === 'log') log(message.entry);
      else if (message.kind === 'keep') keep(store, message, say);
      else settle(waiting, message);
    });
    ended.then((reason) => reject(new Error(reason)));
  });
  await ready;

  return {
    ask: (asked, now) => request((id) => ({ kind: 'ask', id, request: asked, now })),
    async maintain(now) {
      await request((id) => ({ kind: 'maintain', id, now }));
    },
    ended,
    async close() {
      say({ kind: 'close' });
      const timer = setTimeout(() => worker.terminate(), PATIENCE);
      await ended;
      clearTimeout(timer);
    },
  };
}

function problemOf({ code, message }: Extract<FromWorker, { kind: 'unusable' }>): Error {
  return code === undefined ? new Error(message) : new CollectorError(code, message);
}

/** Whoever waits when the thread ends is told so. */
function endOf(worker: Worker, waiting: Waiting): Promise<string> {
  return new Promise((resolve) => {
    let reason = 'it ended';
    worker.on('error', (error) => {
      reason = reasonOf(error);
    });
    worker.on('exit', () => {
      for (const { reject } of waiting.values()) reject(new AnalystUnavailable(reason));
      waiting.clear();
      resolve(reason);
    });
  });
}

function settle(waiting: Waiting, message: Extract<FromWorker, { kind: 'answer' | 'failed' }>): void {
  const asker = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.kind === 'answer') asker?.resolve(message.text);
  else asker?.reject(new Error(message.reason));
}

async function keep(
  store: ThreadSetup['store'],
  call: { id: number } & KeepCall,
  say: (message: ToWorker) => void,
): Promise<void> {
  let problem: string | undefined;
  try {
    if (call.name === 'saveRollups') await store.saveRollups(...call.parameters);
    else if (call.name === 'saveAgreement') await store.saveAgreement(...call.parameters);
    else await store.seal(...call.parameters);
  } catch (error) {
    problem = reasonOf(error);
  }
  say({ kind: 'kept', id: call.id, problem });
}
