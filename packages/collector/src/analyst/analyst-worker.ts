// The thread in which roll-ups are made and insights are written out, so that nothing of it holds up receiving. Started by
// `createAnalyst`.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { CollectorError } from '../collector-error.js';
import { createCatalogue } from '../insights/catalogue.js';
import { type Log, reasonOf } from '../log.js';
import { dayOf, type EventReader } from '../store/event-store.js';
import { openReader } from '../store/open-store.js';
import { type AnalystRequest, answer } from './answers.js';
import { createMaintenance, type Keep } from './maintain.js';
import type { FromWorker, KeepCall, ToWorker, WorkerSetup } from './messages.js';
import { createRemembered } from './remembered.js';
import { createRollups } from './rollups.js';

if (parentPort === null) throw new Error('This file is run in a thread of the collector.');
await work(parentPort, workerData as WorkerSetup);

async function work(port: MessagePort, setup: WorkerSetup): Promise<void> {
  const say = (message: FromWorker) => port.postMessage(message);
  const log: Log = (entry) => say({ kind: 'log', entry });
  let reader: EventReader;
  let catalogue: ReturnType<typeof createCatalogue>;
  try {
    catalogue = createCatalogue(setup.faq, log);
    reader = await openReader(setup.place);
  } catch (error) {
    const code = error instanceof CollectorError ? error.code : undefined;
    say({ kind: 'unusable', code, message: reasonOf(error) });
    return;
  }
  const writer = createWriter(say);
  const rollups = createRollups({ reader, keep: writer.keep, log });
  const maintain = createMaintenance({
    reader,
    rollups,
    keep: writer.keep,
    retention: setup.retention,
    log,
  });
  const remembered = createRemembered(() => performance.now());
  const look = async (request: AnalystRequest, now: number) => {
    // What an editor has just noted is seen at once.
    const name = JSON.stringify([request, dayOf(now), await reader.gaps()]);
    return remembered(name, () => answer({ reader, rollups, catalogue }, request, now));
  };
  const attempt = async (id: number, make: () => Promise<string>) => {
    try {
      say({ kind: 'answer', id, text: await make() });
    } catch (error) {
      say({ kind: 'failed', id, reason: reasonOf(error) });
    }
  };
  port.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'ask':
        attempt(message.id, () => look(message.request, message.now));
        break;
      case 'maintain':
        attempt(message.id, async () => {
          await maintain(message.now);
          return '';
        });
        break;
      case 'kept':
        writer.settle(message.id, message.problem);
        break;
      case 'close':
        // What is under way is of no use any more: whoever asked has gone.
        reader.close().finally(() => process.exit());
    }
  });
  say({ kind: 'ready' });
}

/** The one writer, which is in the main thread. */
function createWriter(say: (message: FromWorker) => void) {
  const waiting = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  let last = 0;
  const call = (one: KeepCall) =>
    new Promise<void>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      say({ kind: 'keep', id: last, ...one });
    });
  const keep: Keep = {
    saveRollups: (...parameters) => call({ name: 'saveRollups', parameters }),
    saveAgreement: (...parameters) => call({ name: 'saveAgreement', parameters }),
    seal: (...parameters) => call({ name: 'seal', parameters }),
  };
  return {
    keep,
    settle(id: number, problem: string | undefined) {
      const call = waiting.get(id);
      waiting.delete(id);
      if (problem === undefined) call?.resolve();
      else call?.reject(new Error(problem));
    },
  };
}
